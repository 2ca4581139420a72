import { globSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type CreditedPackage, software, typefaces } from "./software.ts";

export interface Licence {
  version: string;
  /** "MIT", "OFL-1.1" */
  licence: string;
  /** The licence with its copyright notices, and those of what is inside the package. */
  text: string;
  /** Under which name `licenceHref` finds it. */
  slug: string;
}

/** Some packages have a folder of them. */
const licenceFile = /^(licen[cs]e|notice|thirdparty\w+)(\.\w+)?$/i;

/** @throws Error where the package is not installed or has no licence file */
export function licenceOf({ name }: CreditedPackage): Licence {
  const folder = `node_modules/${name}`;
  const { version, license: licence } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => licenceFile.test(name))
    .flatMap((file) =>
      file.isDirectory()
        ? readdirSync(join(folder, file.name)).map((inside) => join(file.name, inside))
        : file.name,
    );
  if (files.length === 0 || typeof licence !== "string") {
    throw new Error(
      `The licence of ${name} ${version} can't be shown.
The package should have a LICENSE file and name its licence in package.json; it has ${files.join(", ") || "no such file"} and names ${licence ?? "none"}.
Find out its licence, or use another package.`,
    );
  }
  const text = files.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim()).join("\n\n\n");
  return { version, licence, text, slug: name.replace(/^@/, "").replaceAll("/", "-") };
}

/** Every text that can be asked for: of packages, and those beside the data sets. */
export function licenceTexts(): { slug: string; text: string }[] {
  const packages = [...typefaces, ...software].map((each) => licenceOf(each));
  const besides = globSync("content/data/*/*.txt").map((file) => ({
    slug: basename(file, ".txt"),
    text: readFileSync(file, "utf8"),
  }));
  return [...packages.map(({ slug, text }) => ({ slug, text })), ...besides];
}

export const licenceHref = (slug: string) =>
  `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}licences/${slug}.txt`;
