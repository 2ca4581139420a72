import { describe, expect, test } from "vitest";
import { CellContext } from "./testing/cell-context.ts";
import { modules, runCells } from "./testing/run-cells.ts";

describe("the names of a cell", () => {
  const table: [title: string, cells: string[], expression: string, value: unknown][] = [
    [
      "are seen by later cells",
      ["const a = 1, b = a + 1; let c", "c = a + b"],
      "[a, b, c]",
      [1, 2, 3],
    ],
    ["lose their types", ["const a: number = 1 as number; let b!: string"], "[a, b]", [1, null]],
    [
      "come out of patterns",
      ["const { a, b: [c = 4, ...d], ...e } = { a: 1, b: [undefined, 2, 3], f: 5 }"],
      "[a, c, d, e]",
      [1, 4, [2, 3], { f: 5 }],
    ],
    [
      "see each other inside a pattern",
      ["const [a, b = a, c = { a }] = [1]"],
      "[a, b, c]",
      [1, 1, { a: 1 }],
    ],
    [
      "can be several patterns",
      ["let [a] = [1], { b } = { b: a + 1 }, c = a + b"],
      "[a, b, c]",
      [1, 2, 3],
    ],
    [
      "are read at the time by earlier functions",
      ["let a = 1; const f = () => a", "a = 5", "const b = f()"],
      "b",
      5,
    ],
    ["are written by earlier functions", ["let a = 1; function f() { a++ }", "f(); f()"], "a", 3],
    [
      "of functions are hoisted",
      ["const a = f(2); function f(x) { return x < 1 ? 0 : x + f(x - 1) }"],
      "[a, f.name]",
      [3, "f"],
    ],
    [
      "name their functions",
      ["const f = () => 1, g = function () {}, h = class {}"],
      "[f.name, g.name, h.name]",
      ["f", "g", "h"],
    ],
    [
      "of functions can be declared anew",
      ["function f() { return 1 } const g = () => f()", "function f() { return 2 }"],
      "g()",
      2,
    ],
    [
      "can be classes",
      ["class A { static n = 2; #x = 1; get x() { return this.#x } }", "class B extends A {}"],
      "[new B().x, B.n, A.name]",
      [1, 2, "A"],
    ],
    [
      "may be the browser's",
      ["const name = 1, status = 2, close = 3; let onmessage = 4"],
      "[name, status, close, onmessage]",
      [1, 2, 3, 4],
    ],
    [
      "can be var, in blocks too",
      [
        "var a = 1; if (a) { var b = 2, { c } = { c: 3 } } for (var i = 0; i < 4; i++);",
        "var a = 2",
      ],
      "[a, b, c, i]",
      [2, 2, 3, 4],
    ],
    [
      "declared by var in a loop stay between rounds",
      ["var out = []; for (const k of [1, 2]) { if (k === 1) var v = 7; out.push(v) }"],
      "out",
      [7, 7],
    ],
    [
      "of loops are the loop's own",
      ["let i = 7; for (let i = 0; i < 3; i++); for (const i of [1]);"],
      "i",
      7,
    ],
    ["can be async", ["const a = await Promise.resolve(3)"], "a", 3],
    [
      "may contain a dollar",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a cell's text.
      ["const $ = 1, $$ = `${$}`, $1 = 2; function $f() { return $1 }", "const q = $f()"],
      "[$, $$, $1, q]",
      [1, "1", 2, 2],
    ],
    ["need no semicolons", ["let a\nlet b = 1\nconst c = 3\nb++"], "[a, b, c]", [null, 2, 3]],
  ];
  test.each(table)("%s", async (_, cells, expression, value) => {
    expect(await runCells(cells, expression)).toEqual(value);
  });

  test("that are misspelt can't be assigned", async () => {
    await expect(runCells(["let total = 1", "totl = 2"], "total")).rejects.toThrow(
      "totl is not defined",
    );
  });

  test("that are const can't be assigned by later cells, but declared again", async () => {
    const context = new CellContext();
    await context.run("const a = 1");
    await expect(context.run("a = 2")).rejects.toThrow("Cannot assign to read only property 'a'");
    await context.run("const a = 3");
    expect(context.value("a")).toBe(3);
  });

  test("keep their old values where a cell that fails did not get to", async () => {
    const context = new CellContext();
    await context.run("const a = 1; let b = 2; let c = 3");
    const again = context.run("const a = 10; throw new Error('no'); let b; const c = 30");
    await expect(again).rejects.toThrow("no");
    expect(context.value("[a, b, c]")).toEqual([10, 2, 3]);
  });

  test("can be forgotten, and what was under them comes back", async () => {
    const context = new CellContext();
    await context.run("const parse = 1; const unescape2 = 2; let escape2 = 1");
    context.runner.forget(["parse", "unescape2", "nothing"]);
    expect(context.value("[typeof parse, typeof unescape2, escape2]")).toEqual([
      "undefined",
      "undefined",
      1,
    ]);
  });

  test("that a run changed are reported", async () => {
    const context = new CellContext({
      stamp: (value) => (Array.isArray(value) ? value.length : 0),
    });
    await context.run("let a = 1; const b = 2; const c = Array.of(1)");
    expect(context.runner.changed().toSorted()).toEqual(["a", "b", "c"]);
    await context.run("a = 1; c.push(2)");
    expect(context.runner.changed()).toEqual(["c"]);
    await context.run("a = 2; let d = 1");
    expect(context.runner.changed()).toEqual(["a", "d"]);
  });
});

describe("imports", () => {
  const table: [title: string, cells: string[], expression: string, value: unknown][] = [
    [
      "take names",
      ['import { double, accuracy as a } from "hidden-layers"', "const b = double(a)"],
      "[a, b]",
      [0.5, 1],
    ],
    [
      "take everything",
      ['import * as data from "hidden-layers/data"\nconst d = data.spiral()'],
      "d",
      [1, 2, 3],
    ],
    [
      "leave types out",
      [
        'import type { Tensor } from "hidden-layers"; import { type A, double } from "hidden-layers"; const a: Tensor = 1',
      ],
      "a",
      1,
    ],
    [
      "may be of types only",
      ['import { Tensor, double } from "hidden-layers"; const a: Tensor = double(1)'],
      "a",
      2,
    ],
    [
      "may be for nothing",
      ['import "hidden-layers"\nimport {} from "notebook"\nconst a = 1'],
      "a",
      1,
    ],
  ];
  test.each(table)("%s", async (_, cells, expression, value) => {
    expect(await runCells(cells, expression)).toEqual(value);
  });

  test("can be brought without running the cell that has them", async () => {
    const context = new CellContext({ modules });
    context.runner.bring([
      { name: "twice", module: "hidden-layers", imported: "double" },
      { name: "all", module: "hidden-layers", imported: "*" },
      { name: "gone", module: "hidden-layers", imported: "gone" },
    ]);
    await context.run("const a = twice(2), b = all.accuracy");
    expect(context.value("[a, b, typeof gone]")).toEqual([4, 0.5, "undefined"]);
    await expect(context.run("twice = 1")).rejects.toThrow("Cannot assign to read only property");
  });

  test("of a name that is not there fail at its line and propose another", async () => {
    const failing = runCells(['import {\n  double,\n  acuracy,\n} from "hidden-layers"'], "1");
    const error = await failing.catch((thrown: Error) => thrown);
    expect(String(error)).toBe(
      'ImportError: "hidden-layers" has no ‘acuracy’.\nPerhaps you meant ‘accuracy’.',
    );
    expect((error as Error).stack).toContain("cell:///cell-0.ts:3");
  });
});
