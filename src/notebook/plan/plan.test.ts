import { describe, expect, test } from "vitest";
import { compile } from "../compile/index.ts";
import {
  blockedBy,
  createNotebook,
  edit,
  finished,
  forgets,
  insert,
  missingImports,
  move,
  type Notebook,
  type Outcome,
  planAbove,
  planAll,
  planRun,
  planStale,
  remove,
  runsAlone,
  started,
  statuses,
  workerEnded,
} from "./index.ts";

const text = (name: string, source: string) => {
  const result = compile(source, name);
  return { name, sourceHash: source, analysis: "code" in result ? result.analysis : null };
};

const write = (sources: Record<string, string>, options = {}) =>
  createNotebook(
    Object.entries(sources).map(([name, source]) => text(name, source)),
    options,
  );

const change = (notebook: Notebook, name: string, source: string) =>
  edit(notebook, name, text(name, source));

/** As though the cells ran, one after another. */
const ran = (notebook: Notebook, names: readonly string[], outcome: Outcome = "done") =>
  names.reduce((now, name) => finished(started(now, name), name, outcome), notebook);

const run = (notebook: Notebook, name: string) => ran(notebook, planRun(notebook, name));

const standing = (notebook: Notebook) =>
  [...statuses(notebook)].map(([name, { status, because }]) =>
    because ? `${name}: ${status}, ${because.cell} ${because.change}` : `${name}: ${status}`,
  );

/** A lesson that makes, trains, scores, and draws something else. */
const lesson = () =>
  write({
    imports:
      'import { adam, accuracy, crossEntropy, linear, sequential } from "hidden-layers"; import { spiral } from "hidden-layers/data"; import { show } from "notebook"; const size = 8;',
    data: "const { inputs, labels } = spiral({ noise: 0.1 });",
    make: "const model = sequential(linear(2, size)); const optimizer = adam(model.parameters());",
    train:
      "for (let i = 0; i < 100; i++) { crossEntropy(model(inputs), labels).backward(); optimizer.step(); }",
    score: "const score = accuracy(model(inputs), labels); show(score);",
    draw: "show(inputs);",
  });
const made = () => ran(lesson(), ["imports", "data", "make"]);
const all = ["imports", "data", "make", "train", "score", "draw"];

describe("running a cell", () => {
  test("first runs the earlier ones it needs, and no others", () => {
    expect(planRun(lesson(), "score")).toEqual(["imports", "data", "make", "train", "score"]);
    expect(planRun(lesson(), "draw")).toEqual(["imports", "data", "draw"]);
  });

  test("runs only it when all it needs is there", () => {
    const notebook = run(lesson(), "score");
    expect(planRun(notebook, "score")).toEqual(["score"]);
    expect(planRun(notebook, "draw")).toEqual(["draw"]);
  });

  test("that changes something first makes that anew", () => {
    expect(planRun(run(lesson(), "score"), "train")).toEqual(["make", "train"]);
  });

  test("does not make anew what only the training is missing from", () => {
    expect(planRun(made(), "score")).toEqual(["train", "score"]);
  });

  test("repeats the training when the model was made anew", () => {
    const notebook = run(run(lesson(), "score"), "make");
    expect(planRun(notebook, "score")).toEqual(["train", "score"]);
  });

  test("again that gave the same as before leaves the cells below as they are", () => {
    const notebook = run(run(lesson(), "score"), "data");
    expect(standing(notebook)).toContain("score: fresh");
    expect(planRun(notebook, "score")).toEqual(["score"]);
  });

  test("that only the imports of an edited cell are used by runs alone", () => {
    const notebook = ran(lesson(), all);
    const source =
      'import { show } from "notebook"; import { spiral } from "hidden-layers/data"; const size = 9;';
    const edited = run(change(notebook, "imports", source), "imports");
    expect(standing(edited)).toEqual([
      "imports: fresh",
      "data: fresh",
      "make: stale, imports removed",
      "train: stale, imports removed",
      "score: stale, imports removed",
      "draw: fresh",
    ]);
  });

  test("repeats what made an object from one that was made anew", () => {
    const notebook = run(
      write({ a: "const a = [1];", b: "const b = a;", c: "b.push(2);", d: "const d = a.length;" }),
      "b",
    );
    expect(planRun(run(notebook, "a"), "d")).toEqual(["b", "c", "d"]);
  });

  test("forgets names that no cell above it declares any more", () => {
    const before = ran(write({ a: "let a = 1; let b = 2;", c: "const c = a + b;" }), ["a", "c"]);
    const after = run(change(before, "a", "let b = 2;"), "a");
    expect(forgets(after, "c")).toEqual(["a"]);
    expect(forgets(started(after, "c"), "c")).toEqual([]);
  });

  test("uses what runs were seen to change, though the text does not show it", () => {
    const notebook = write({ a: "const a = [1];", b: "const b = mystery;", c: "show(a);" });
    const begun = started(ran(notebook, ["a"]), "b");
    const after = finished(begun, "b", "done", ["a", "b"]);
    expect(planRun(after, "c")).toEqual(["c"]);
    expect(planRun(after, "b")).toEqual(["a", "b"]);
    expect(planRun(run(after, "a"), "c")).toEqual(["b", "c"]);
  });
});

describe("a cell that was stopped", () => {
  const stopped = () => ran(made(), ["train"], "partial");

  test("has left something that later cells use", () => {
    expect(planRun(stopped(), "score")).toEqual(["score"]);
    expect(standing(run(stopped(), "score"))).toEqual([
      "imports: fresh",
      "data: fresh",
      "make: fresh",
      "train: partial",
      "score: fresh",
      "draw: unrun",
    ]);
  });

  test("is repeated, from what it changed on, by running it or everything", () => {
    expect(planRun(stopped(), "train")).toEqual(["make", "train"]);
    expect(planAll(run(stopped(), "score"))).toEqual(["make", "train", "score", "draw"]);
  });

  test("makes those below stale when it is run to its end", () => {
    const notebook = run(run(stopped(), "score"), "train");
    expect(standing(notebook)).toContain("score: stale, train ran again");
  });

  test("is repeated when what it changed was made anew", () => {
    expect(planRun(run(stopped(), "make"), "score")).toEqual(["train", "score"]);
  });
});

describe("a cell that failed", () => {
  test("runs again for whoever needs it, with what it may have changed", () => {
    const notebook = ran(made(), ["train"], "failed");
    expect(standing(notebook)).toContain("train: failed");
    expect(planRun(notebook, "score")).toEqual(["make", "train", "score"]);
    expect(planRun(notebook, "draw")).toEqual(["draw"]);
  });
});

describe("a cell that does not compile", () => {
  const broken = () => change(ran(lesson(), all), "data", "const { inputs, labels } = spiral(");

  test("blocks those that need it, and the plan comes to it", () => {
    expect(planRun(broken(), "score")).toContain("data");
    expect(blockedBy(broken(), "score")).toBe("data");
    expect(blockedBy(broken(), "make")).toBeNull();
    expect(planRun(broken(), "make")).toEqual(["make"]);
    expect(planAll(broken())).toEqual([]);
  });

  test("changes nothing, so that the old text is fresh again", () => {
    const again = change(broken(), "data", "const { inputs, labels } = spiral({ noise: 0.1 });");
    expect(new Set(standing(again).map((line) => line.split(": ")[1]))).toEqual(new Set(["fresh"]));
  });
});

describe("a cell below is stale and says why", () => {
  test("when one above was edited, and when that has run", () => {
    const edited = change(
      ran(lesson(), all),
      "data",
      "const { inputs, labels } = spiral({ noise: 0.9 });",
    );
    expect(standing(edited)).toEqual([
      "imports: fresh",
      "data: stale, data edited",
      "make: fresh",
      "train: stale, data edited",
      "score: stale, data edited",
      "draw: stale, data edited",
    ]);
    expect(standing(run(edited, "data"))).toContain("draw: stale, data ran again");
    expect(planRun(edited, "draw")).toEqual(["data", "draw"]);
  });

  test("when one was put before it that changes what it uses", () => {
    const added = insert(ran(lesson(), all), 3, text("more", "optimizer.step()"));
    expect(standing(added)).toContain("train: stale, more added");
    expect(standing(added)).toContain("draw: fresh");
  });

  test("when one that it used was taken away or moved below it", () => {
    expect(standing(remove(ran(lesson(), all), "train"))).toContain("score: stale, train removed");
    expect(standing(remove(ran(lesson(), all), "data"))).toContain("draw: stale, data removed");
    expect(standing(move(ran(lesson(), all), "data", 5))).toContain("draw: stale, data removed");
  });

  test("when the worker was ended", () => {
    const ended = workerEnded(ran(lesson(), all));
    expect(standing(ended)).toContain("draw: stale, draw ended");
    expect(planAll(ended)).toEqual(all);
    expect(planRun(ended, "draw")).toEqual(["imports", "data", "draw"]);
  });

  test("but not because a cell was edited whose names it does not use", () => {
    const edited = change(ran(lesson(), all), "draw", "show(labels);");
    expect(standing(edited)).toEqual([
      ...all.slice(0, -1).map((name) => `${name}: fresh`),
      "draw: stale, draw edited",
    ]);
  });
});

describe("when imports are brought", () => {
  const brought = () =>
    write(
      {
        a: 'import { show, table as rows } from "notebook"; const a = 1;',
        b: "function report(x) { show(x) }",
        c: "report(2); rows([])",
        d: "rows([a])",
      },
      { bringsImports: true },
    );

  test("a cell that only has them does not run", () => {
    expect(planRun(brought(), "c")).toEqual(["b", "c"]);
    expect(planRun(brought(), "d")).toEqual(["a", "d"]);
  });

  test("those that are missing are named, also those of functions it calls", () => {
    const notebook = run(brought(), "b");
    expect(missingImports(brought(), "c")).toEqual([
      { name: "rows", module: "notebook", imported: "table" },
      { name: "show", module: "notebook", imported: "show" },
    ]);
    expect(missingImports(notebook, "c")).toEqual([
      { name: "rows", module: "notebook", imported: "table" },
    ]);
    expect(missingImports(run(notebook, "c"), "c")).toEqual([]);
    expect(standing(run(notebook, "c"))).toEqual(["a: unrun", "b: fresh", "c: fresh", "d: unrun"]);
  });

  test("running until nothing is stale runs every cell all the same", () => {
    expect(planAll(brought())).toEqual(["a", "b", "c", "d"]);
    expect(planAll(ran(brought(), planAll(brought())))).toEqual([]);
  });
});

test("an edit while the cell runs leaves it stale", () => {
  const begun = started(made(), "train");
  const edited = change(begun, "train", "optimizer.step()");
  expect(standing(edited)).toContain("train: running");
  const ended = finished(edited, "train", "done");
  expect(standing(ended)).toContain("train: stale, train edited");
  expect(planRun(ended, "score")).toEqual(["make", "train", "score"]);
});

describe("another value of a control", () => {
  const give = (notebook: Notebook, name: string, source: string, inputs: string) =>
    edit(notebook, name, { ...text(name, source), inputs });
  const size = "const size = slider('Size', { from: 1, to: 9 });";
  const lesson = () => write({ imports: 'import { slider } from "notebook";', size, use: "size;" });

  test("makes its cell stale, and those below once it has run", () => {
    const before = run(run(lesson(), "use"), "size");
    const given = give(before, "size", size, "5");
    expect(standing(given)).toEqual([
      "imports: fresh",
      "size: stale, size given",
      "use: stale, size given",
    ]);
    expect(planRun(given, "size")).toEqual(["size"]);
    expect(standing(run(given, "size"))).toContain("use: stale, size ran again");
    expect(standing(give(given, "size", size, ""))).toContain("use: fresh");
  });

  test("leaves what was noticed of the text", () => {
    const notebook = finished(started(made(), "draw"), "draw", "done", ["inputs"]);
    const given = give(notebook, "draw", "show(inputs);", "5");
    expect(planRun(given, "draw")).toEqual(["data", "draw"]);
  });
});

test("running what is out of date leaves cells that were never run alone", () => {
  const edited = change(run(lesson(), "score"), "data", "const { inputs, labels } = spiral();");
  expect(planStale(edited)).toEqual(["data", "make", "train", "score"]);
  expect(planStale(ran(edited, planStale(edited)))).toEqual([]);
});

test("running all above leaves the cell itself and those below alone", () => {
  expect(planAbove(lesson(), "train")).toEqual(["imports", "data", "make"]);
  expect(planAbove(ran(lesson(), ["imports", "data"]), "train")).toEqual(["make"]);
});

describe("while a cell is paused", () => {
  const paused = () => started(made(), "train");

  test("one that only looks may run", () => {
    expect(runsAlone(paused(), "score")).toBe(true);
    expect(planRun(paused(), "score")).toEqual(["score"]);
  });

  test("one that needs another to run, or changes what another declares, may not", () => {
    const notebook = write({
      a: "let a = [1];",
      b: "for (;;) a.push(1);",
      c: "a = 2;",
      d: "const d = 1;",
      e: "show(d)",
    });
    const begun = started(run(notebook, "a"), "b");
    expect(runsAlone(begun, "c")).toBe(false);
    expect(runsAlone(begun, "e")).toBe(false);
    expect(runsAlone(begun, "d")).toBe(true);
  });

  test("one that makes anew what the paused one uses may not", () => {
    expect(planRun(paused(), "data")).toEqual(["data"]);
    expect(runsAlone(paused(), "data")).toBe(false);
  });

  test("what was run then is stale once the paused cell has ended", () => {
    const notebook = finished(run(paused(), "score"), "train", "done");
    expect(standing(notebook)).toContain("score: stale, train ran again");
  });
});
