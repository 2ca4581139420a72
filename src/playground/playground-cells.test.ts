import { describe, expect, it } from "vitest";
import { checkCellTypes } from "../../scripts/lessons/check-cell-types.ts";
import { runLesson } from "../../scripts/lessons/run-lesson.ts";
import { readReference } from "../reference/read-reference.ts";
import { dataCells } from "./data-cells.ts";
import { starters } from "./starters.ts";

const cellsOf = (sources: readonly string[]) =>
  sources.map((source, index) => ({ name: `scratch-${index + 1}`, source, line: 1 }));

const sets = dataCells(readReference(process.cwd()));

describe("what the playground offers", () => {
  it("are all sets of data and nothing else, those made by a formula first", () => {
    expect(sets.map(({ name }) => name)).toEqual([
      ...["blobs", "circles", "moons", "spiral", "xor"],
      ...["digits", "heartbeats", "languageWords", "letters", "penguins", "sonar"],
    ]);
    expect(sets.map(({ isPacked }) => isPacked).lastIndexOf(false)).toBe(4);
  });

  it("imports what an example uses, and no more", () => {
    const { source } = sets.find(({ name }) => name === "penguins") ?? { source: "" };
    expect(source.split("\n\n")[0]).toBe(
      'import { penguins, split, standardize } from "hidden-layers/data";',
    );
  });

  const offers = [
    ...starters.map(({ name, cells }) => ({ name, sources: cells })),
    ...sets.map(({ name, source }) => ({ name: `${name} of the data`, sources: [source] })),
  ];
  it.each(offers)("runs: $name", { timeout: 120_000 }, async ({ name, sources }) => {
    const cells = cellsOf(sources);
    expect(checkCellTypes(name, cells)).toEqual([]);
    expect((await runLesson("playground", cells)).problems).toEqual([]);
  });
});
