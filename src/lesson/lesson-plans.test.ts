import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { neededSources } from "../notebook/cell/needed-sources.ts";
import { compile } from "../notebook/compile/index.ts";
import {
  createNotebook,
  finished,
  type Notebook,
  planAll,
  planRun,
  started,
} from "../notebook/plan/index.ts";
import { readLesson } from "./read-lesson.ts";

const cellsOf = (file: string) => readLesson(readFileSync(file, "utf8"), file).cells;

function notebookOf(sources: readonly { name: string; source: string }[]): Notebook {
  const cells = sources.map(({ name, source }) => {
    const compiled = compile(source, name);
    return { name, sourceHash: source, analysis: "code" in compiled ? compiled.analysis : null };
  });
  return createNotebook(cells, { bringsImports: true });
}

const open = (lesson: string) => notebookOf(cellsOf(`content/lessons/${lesson}/index.mdx`));

const runAll = (notebook: Notebook) =>
  planAll(notebook).reduce((now, cell) => finished(started(now, cell), cell, "done"), notebook);

/** What runs before each cell when a reader runs it. */
const plans = (notebook: Notebook) =>
  Object.fromEntries(
    notebook.cells.map(({ name }) => [name, planRun(notebook, name).slice(0, -1).join(" ")]),
  );

test("on a fresh page, a cell of the first lesson runs what it needs and nothing else", () => {
  expect(plans(open("start/what-is-the-difference"))).toEqual({
    spiral: "",
    networks: "",
    race: "spiral networks",
    "five-races": "spiral networks race",
    digits: "",
    readers: "",
    reading: "digits readers",
    sure: "digits readers reading",
  });
});

test("when all have run, only a cell that trains what an earlier one made repeats it", () => {
  expect(plans(runAll(open("start/what-is-the-difference")))).toEqual({
    spiral: "",
    networks: "",
    race: "networks",
    "five-races": "",
    digits: "",
    readers: "",
    reading: "readers",
    sure: "",
  });
});

test("a cell that learns with numbers of the reader's own making runs what it needs and nothing else", () => {
  expect(plans(open("start/how-a-network-learns"))).toEqual({
    thermometer: "",
    valley: "",
    chain: "",
    value: "",
    network: "value",
    learning: "value network",
    library: "value network learning",
    check: "value network learning library",
  });
});

test.each(globSync("content/lessons/*/*/index.mdx"))(
  "the last cell of %s runs elsewhere with what it is given from here, all of which it needs",
  (file) => {
    const cells = cellsOf(file);
    const sources = neededSources(cells, cells.at(-1)?.name ?? "");
    const names = sources.map((_, index) => `cell-${index}`);
    const elsewhere = notebookOf(
      sources.map((source, index) => ({ name: `cell-${index}`, source })),
    );
    expect(names.length > 0 ? planRun(elsewhere, names.at(-1) ?? "") : []).toEqual(names);
  },
);

test("when all have run, a cell after a training that later cells went on with repeats it from the start", () => {
  expect(plans(runAll(open("start/how-a-network-learns")))).toEqual({
    thermometer: "",
    valley: "",
    chain: "",
    value: "",
    network: "",
    learning: "network",
    library: "network learning",
    check: "network learning library",
  });
});

test("in a lesson of functions that make layers, a cell runs what it needs, and nothing twice", () => {
  const lesson = open("training/what-depth-costs");
  expect(plans(lesson)).toEqual({
    race: "",
    "way-back": "race",
    changes: "race way-back",
    mends: "race way-back changes",
    memory: "race way-back changes",
    clock: "race way-back changes memory",
    sizes: "race way-back changes memory clock",
    money: "race way-back changes memory clock sizes",
  });
  expect(Object.values(plans(runAll(lesson))).filter((cells) => cells !== "")).toEqual([]);
});
