import { describe, expect, test } from "vitest";
import {
  finished,
  forgets,
  missingImports,
  planAbove,
  planAll,
  planRun,
  planStale,
  runsAlone,
  started,
} from "./index.ts";
import {
  all,
  change,
  lesson,
  made,
  ran,
  run,
  standing,
  write,
} from "./testing/written-notebook.ts";

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
      { name: "show", module: "notebook", imported: "show" },
      { name: "rows", module: "notebook", imported: "table" },
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
