import { firstSentence } from "../reference/doc-comment.ts";
import type { Entry, Reference } from "../reference/entry.ts";

/** A data set, as a reader who wants one chooses it. */
export interface DataCell {
  name: string;
  /** What it is, and what it gives: as its comment says it. */
  about: string;
  gives: string;
  /** Whether it is a file that is fetched, not made up by a formula. */
  isPacked: boolean;
  /** A cell that has it. */
  source: string;
}

/** Every data set that cells may import, with the example of its entry in the reference as a cell. */
export function dataCells({ groups }: Reference): DataCell[] {
  const entries = groups.flatMap((group) => group.entries);
  const sets = entries.filter(isDataSet).map((entry) => ({
    name: entry.name,
    about: firstSentence(entry.text),
    gives: entry.returns,
    isPacked: entry.throws.some(({ error }) => error === "DataError"),
    source: withImports(entry.examples[0] ?? "", entries),
  }));
  return sets.sort((one, other) => Number(one.isPacked) - Number(other.isPacked));
}

/** What prepares data gives parts of what it was given; a set gives inputs and their labels. */
const isDataSet = ({ module, kind, returns }: Entry) =>
  module === "hidden-layers/data" &&
  kind === "function" &&
  returns.includes("`inputs`") &&
  returns.includes("`labels`");

/** An example with the imports that examples leave out. */
function withImports(example: string, entries: readonly Entry[]): string {
  const called = new Set(
    [...example.matchAll(/(?<![.\w])([a-z]\w*)\(/g)].map(([, name = ""]) => name),
  );
  const used = entries.filter(({ name, kind }) => kind === "function" && called.has(name));
  const lines = [...new Set(used.map(({ module }) => module))].sort().map((module) => {
    const names = used.filter((entry) => entry.module === module).map(({ name }) => name);
    return `import { ${[...new Set(names)].sort().join(", ")} } from "${module}";`;
  });
  return [...lines, "", example].join("\n");
}
