import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as data from "../../lib/data/index.ts";
import * as library from "../../lib/index.ts";
import * as plain from "../../lib/kernels/plain/index.ts";
import { emitDeclarations, languageLibrary } from "../notebook/editor/emit-declarations.ts";
import { CellProject } from "../notebook/editor/typescript/cell-project.ts";
import { findProblems } from "../notebook/editor/typescript/problems.ts";
import * as notebook from "../notebook/show/index.ts";
import { DocHtml } from "./doc-html.ts";
import type { Entry, Field } from "./entry.ts";
import { readReference } from "./read-reference.ts";

const root = join(import.meta.dirname, "..", "..");
const reference = readReference(root);
const entries = reference.groups.flatMap((group) => group.entries);
const named = entries.map((entry) => ({ title: `${entry.group}: ${entry.name}`, entry }));
const html = new DocHtml(reference.places, "/book");
const ofTensor = ({ kind }: Entry) => kind === "method" || kind === "property";

/** All prose of an entry. */
const texts = (entry: Entry) => [
  entry.text,
  entry.returns,
  ...entry.throws.map(({ text }) => text),
  ...fields(entry).map(({ text }) => text),
  ...entry.companions.map(({ text }) => text),
];

const fields = ({ parameters, companions, members }: Entry): Field[] => [
  ...parameters,
  ...members,
  ...companions.flatMap((companion) => companion.fields),
];

describe("the reference", () => {
  const values = [
    ...Object.keys(library).map((name) => ["hidden-layers", name]),
    ...Object.keys(data).map((name) => ["hidden-layers/data", name]),
    ...Object.keys(notebook).map((name) => ["notebook", name]),
    ...methodsOf(library.Tensor).map((name) => ["hidden-layers", name]),
  ];

  it.each(values)("has what %s gives as %s", (module, name) => {
    expect(entries.some((entry) => entry.module === module && entry.name === name)).toBe(true);
  });

  it.each(named)("says what it is for: $title", ({ entry }) => {
    expect(entry.text, "the doc comment").not.toBe("");
    expect(entry.signatures.join("")).not.toMatch(/^$|\bany\b|import\(/);
  });

  it.each(named.filter(({ entry }) => entry.kind === "function" || entry.kind === "constant"))(
    "shows an example and the code: $title",
    ({ entry }) => {
      expect(entry.examples, "@example").not.toEqual([]);
      expect(entry.source.flatMap(({ statements }) => statements)).not.toEqual([]);
    },
  );

  const methods = named.filter(({ entry }) => entry.kind === "method");
  const classes = named.filter(({ entry }) => entry.kind === "class" && entry.members.length === 0);

  it.each([...methods, ...classes])("shows an example: $title", ({ entry }) => {
    expect(entry.examples, "@example").not.toEqual([]);
  });

  it.each(named)("explains every option: $title", ({ entry }) => {
    const optional = entry.companions.filter(({ name }) => name.endsWith("Options"));
    for (const { name, fields } of optional) {
      for (const field of fields) expect(field.text, `${name}.${field.name}`).not.toBe("");
    }
  });

  it.each(named)("names no error that it does not describe: $title", ({ entry }) => {
    for (const { error } of entry.throws) expect(reference.places).toHaveProperty(error);
  });

  it.each(named)("links only to what is there: $title", ({ entry }) => {
    for (const text of texts(entry)) {
      for (const [, name = ""] of text.matchAll(/\{@link\s+([\w.]+)/g)) {
        expect(html.placeOf(name, ofTensor(entry)), name).toBeDefined();
      }
    }
  });

  it("has an entry or a heading at every place", () => {
    const there = new Set(
      reference.groups.flatMap(({ name: group, entries }) =>
        entries.flatMap(({ name, companions }) =>
          [name, ...companions.filter(({ first }) => first).map(({ name }) => name)].map(
            (anchor) => `reference/${group}/#${anchor}`,
          ),
        ),
      ),
    );
    for (const place of Object.values(reference.places)) expect(there).toContain(place);
    for (const { entry } of Object.values(reference.declared)) expect(there).toContain(entry);
  });

  it("has no anchor twice on a page", () => {
    for (const { entries } of reference.groups) {
      const anchors = entries.flatMap(({ name, companions }) => [
        name,
        ...companions.filter(({ first }) => first).map(({ name }) => name),
      ]);
      expect(anchors.toSorted()).toEqual([...new Set(anchors)].sort());
    }
  });
});

describe("how something is computed", () => {
  it.each(named.filter(({ entry }) => entry.twin.kernels.length > 0))(
    "is there in plain TypeScript: $title",
    ({ entry }) => {
      const code = entry.twin.code.flatMap(({ statements }) => statements).join("\n");
      for (const kernel of entry.twin.kernels) {
        expect(code).toMatch(new RegExp(`export (function|const) ${kernel}\\b`));
      }
    },
  );

  it("is shown for every kernel", () => {
    const carriers = ["accumulate", "copy", "fill"];
    const shown = new Set(entries.flatMap(({ twin }) => twin.kernels));
    const missing = Object.keys(plain).filter((name) => !shown.has(name));
    expect(missing.toSorted()).toEqual(carriers);
  });

  it("stands with the way back, also where a layer leaves it to an operation", () => {
    const code = (name: string) =>
      entries
        .find((entry) => entry.name === name)
        ?.source.flatMap(({ statements }) => statements)
        .join("\n");
    expect(code("relu")).toMatch(/function relu\([\s\S]*function reluBack\(/);
    expect(code("linear")).toMatch(
      /function linear\([\s\S]*function affine\([\s\S]*function affineBack\(/,
    );
    expect(code("matmul")).toMatch(/prototype\.matmul = [\s\S]*function matmulBack\(/);
  });
});

const declarations = emitDeclarations(root).texts;

it("is declared to the editor without what is internal", () => {
  const diagnosis = declarations["/lib/inspection/diagnosis.d.ts"];
  expect(diagnosis).toContain("class Diagnosis");
  expect(diagnosis).not.toContain("constructor");
});

describe("an example", () => {
  const project = new CellProject({ ...languageLibrary(), ...declarations });
  const modules = new Map(
    entries.filter((one) => !ofTensor(one)).map((one) => [one.name, one.module]),
  );
  const examples = named.flatMap(({ title, entry }) =>
    entry.examples.map((code) => ({ title, code })),
  );

  // What is for Node alone says so by an import.
  const forCells = examples.filter(({ code }) => !code.includes('from "node:'));

  it.each(forCells)("would stand in a cell without a problem: $title", ({ code }) => {
    const imports = [...new Set(code.match(/\b[a-zA-Z]\w*/g))].flatMap((name) =>
      modules.has(name) ? `import { ${name} } from "${modules.get(name)}";` : [],
    );
    const declared = [...code.matchAll(/\b(?:const|let|function) (\w+)/g)].map(([, name]) => name);
    const used = imports.filter((line) => !declared.some((name) => line.includes(` ${name} `)));
    project.open(0, [{ name: "example", source: `${used.join(" ")}\n${code}` }]);
    expect(findProblems(project, { notebook: 0, cell: "example" })).toEqual([]);
  });
});

/** Public members of the class, as JavaScript sees them. */
function methodsOf({ prototype }: { prototype: object }): string[] {
  const internal = ["constructor", "tracked"];
  return Object.getOwnPropertyNames(prototype).filter((name) => !internal.includes(name));
}
