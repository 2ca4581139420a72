import type { Plugin } from "vite";
import { software, typefaces } from "../credits/software.ts";

/**
 * Fails the build where something of a package is sent to readers that the page of credits does not
 * name.
 */
export function creditedPackages(): Plugin {
  return {
    name: "credited-packages",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : file.originalFileNames,
      );
      const [missing] = uncredited(files);
      if (missing && this.environment.name === "client") this.error(notCredited(missing));
    },
  };
}

const known = new Set([...typefaces, ...software].map(({ name }) => name));

/** The packages that files are from, without those that are credited. */
export const uncredited = (files: readonly string[]): string[] =>
  [...new Set(files.flatMap((file) => packageOf(file) ?? []))].filter((name) => !known.has(name));

const packageOf = (file: string) =>
  file.replaceAll("\\", "/").match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//)?.[1];

export const notCredited = (name: string) =>
  `"${name}" is sent to readers and not credited.
The page of credits names ${known.size} packages with their licences, as these ask for, and this is not among them.
Add it to src/credits/software.ts with what it does; its licence is read from the package.`;
