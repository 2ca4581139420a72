import type { Plugin } from "vite";
import type { Reference } from "./entry.ts";
import { readReference } from "./read-reference.ts";

const all = "virtual:reference";
const places = "virtual:reference-places";
const modules = [all, places];

/**
 * Gives `import reference from "virtual:reference"`, read from the library's sources, and, for the
 * editor, `import places from "virtual:reference-places"`: where each declaration is described.
 */
export function reference(): Plugin {
  let root = "";
  let known: Reference | undefined;
  return {
    name: "reference",
    configResolved(config) {
      root = config.root;
    },
    watchChange() {
      known = undefined;
    },
    resolveId: (source) => (modules.includes(source) ? `\0${source}` : undefined),
    load(source) {
      if (!modules.some((name) => source === `\0${name}`)) return undefined;
      known ??= readReference(root);
      for (const file of known.files) this.addWatchFile(file);
      const value = source === `\0${all}` ? known : known.declared;
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
    },
  };
}
