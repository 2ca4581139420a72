import { runInNewContext, runInThisContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { explainError } from "./index.ts";

const known = {
  cell: "train",
  names: ["model", "points"],
  declaredBy: { optimizer: "make", score: "train" },
};

function thrownBy(code: string, cell = "train"): unknown {
  try {
    runInThisContext(`"use strict";{${code}\n}//# sourceURL=cell:///${cell}.ts`);
  } catch (error) {
    return error;
  }
  throw new Error("The code did not throw.");
}

describe("explaining an error", () => {
  it("finds the line in the reader's cell", () => {
    const error = thrownBy("\nconst a = 1;\n  throw new Error('too small');");
    expect(explainError(error, known)).toEqual({
      name: "Error",
      message: "too small",
      line: 3,
    });
  });

  it("names the cell when the line is in a function of another one", () => {
    const error = thrownBy("\n\n\nnull.x;", "make");
    expect(explainError(error, known)).toMatchObject({ cell: "make", line: 4 });
  });

  it.each([
    ["at train (cell:///train.ts:7:3)"],
    ["$cell/<@cell:///train.ts:7:3"],
    ["@cell:///train.ts:7"],
    ["train@cell:///train.ts:7:3"],
    ["    at async cell:///train.ts:7:3"],
  ])("reads the stacks of every engine: %s", (frame) => {
    const error = Object.assign(new Error("x"), { stack: `Error: x\n at lib.js:1:1\n${frame}` });
    expect(explainError(error, known)).toMatchObject({ line: 7 });
  });

  it("finds the cell by its script's address where the engine names no cells", () => {
    const error = Object.assign(new Error("x"), {
      stack: "lib@blob:null/11-22:3:9\nf@blob:null/aa-bb:7:3\n@blob:null/cc-dd:2:8",
    });
    const addresses = new Map([
      ["blob:null/aa-bb", "train"],
      ["blob:null/cc-dd", "make"],
    ]);
    expect(explainError(error, { ...known, addresses })).toMatchObject({ line: 7 });
  });

  it("proposes the nearest name for a misspelt one", () => {
    expect(explainError(thrownBy("modle;"), known).advice).toBe("Perhaps you meant ‘model’.");
  });

  it("says which cell makes a name that is not there yet", () => {
    expect(explainError(thrownBy("optimizer;"), known).advice).toBe(
      "‘optimizer’ is made in the cell ‘make’. Run that cell first.",
    );
  });

  it("says when a name is used before its own line", () => {
    expect(explainError(thrownBy("score;"), known).advice).toMatch(/before the line that makes it/);
  });

  it("says where a name can be imported from", () => {
    const modules = { "hidden-layers": { relu: 1, softmax: 2 } };
    const advised = (code: string) => explainError(thrownBy(code), { ...known, modules }).advice;
    expect(advised("relu;")).toBe('Import it: import { relu } from "hidden-layers".');
    expect(advised("sofmax;")).toBe("Perhaps you meant ‘softmax’.");
  });

  it.each([
    [
      "const a = 1; a = 2;",
      "this is a const or imported and keeps its value. Declare it with let to change it.",
    ],
    [
      "Object.freeze({ b: 1 }).b = 2;",
      "‘b’ is a const or imported and keeps its value. Declare it with let to change it.",
    ],
    [
      "let a; a.length;",
      "‘a’ has no value here, so it has no ‘length’. Look at it with show(…) just before this line.",
    ],
    [
      "let a = {}; a.b.c = 1;",
      "‘a.b’ has no value here, so it has no ‘c’. Look at it with show(…) just before this line.",
    ],
    ["const a = 1; a();", "Only functions can be called with (…), and ‘a’ is none."],
    [
      "const models = 1; models();",
      "Only functions can be called with (…), and ‘models’ is none. Perhaps you meant ‘model’.",
    ],
    ["const a = []; a.psuh(1);", "‘a’ has no function ‘psuh’. Check its spelling."],
    ["const a = 1; new a();", "Only a class can stand after new, and ‘a’ is none."],
    ["class A {} A();", "A class makes something new: write new A(…)."],
    [
      "function f() { f(); } f();",
      "A function calls itself without end. Let it return before, in some case that must come.",
    ],
    [
      "new Float32Array(2 ** 50);",
      "There is not enough memory for this. Make it smaller, or check the number that says how large it is.",
    ],
    [
      "const n = 1; for (const a of n) {}",
      "Only lists and the like can be gone through one by one, by for … of, […] or [a, b] = …; ‘n’ is none. Look at it with show(…).",
    ],
    ["b; let b = 1;", "‘b’ is used before the line that declares it. Move one of the two."],
    [
      "1n + 1;",
      "Whole numbers written with n, such as 1n, don't calculate with others. Leave out the n.",
    ],
    [
      "[].reduce((a, b) => a + b);",
      "The list is empty. Give reduce a second argument to begin with, such as 0.",
    ],
  ])("advises on %s", (code, advice) => {
    expect(explainError(thrownBy(code), { ...known, code }).advice).toBe(advice);
  });

  it.each([
    ["ReferenceError", "Can't find variable: modle", "Perhaps you meant ‘model’."],
    [
      "TypeError",
      'can\'t access property "length", a is undefined',
      "‘a’ has no value here, so it has no ‘length’.",
    ],
    [
      "TypeError",
      "undefined is not an object (evaluating 'a.length')",
      "What stands before the dot has no value here, so it has no ‘length’.",
    ],
    [
      "TypeError",
      "a.psuh is not a function. (In 'a.psuh(1)', 'a.psuh' is undefined)",
      "‘a’ has no function ‘psuh’.",
    ],
    ["TypeError", "invalid assignment to const 'a'", "‘a’ is a const or imported"],
    ["TypeError", '"a" is read-only', "‘a’ is a const or imported"],
    ["TypeError", "Attempted to assign to readonly property.", "this is a const or imported"],
    ["InternalError", "too much recursion", "A function calls itself without end."],
    [
      "ReferenceError",
      "can't access lexical declaration 'b' before initialization",
      "‘b’ is used before",
    ],
  ])("knows the words of other engines: %s: %s", (name, message, advice) => {
    const error = Object.assign(new Error(message), { name });
    expect(explainError(error, known).advice).toContain(advice);
  });

  it("leaves the library's own three lines whole and without advice", () => {
    const error = Object.assign(new Error("what\nwhy\nwhat to do"), { name: "ShapeError" });
    expect(explainError(error, known)).toMatchObject({ message: "what\nwhy\nwhat to do" });
    expect(explainError(error, known).advice).toBeUndefined();
  });

  it("gives no advice on an error of the library that sounds like the engine's", () => {
    const error = Object.assign(new Error("relu is not a function."), { name: "ValueError" });
    expect(explainError(error, known).advice).toBeUndefined();
  });

  it("takes a forged stack", () => {
    const error = Object.assign(new Error("x"), { stack: "at cell:///%.ts:3:1" });
    expect(explainError(error, known)).toMatchObject({ line: 3, cell: "%" });
  });

  it("takes errors of other realms", () => {
    const error = runInNewContext("new TypeError('x is not a function')");
    expect(explainError(error, known)).toMatchObject({ name: "TypeError" });
  });

  it("takes whatever was thrown, however hostile", () => {
    const hostile = new Error("x");
    Object.defineProperty(hostile, "message", {
      get() {
        throw hostile;
      },
    });
    const things = [
      Object.create(null),
      new Proxy(
        {},
        {
          get: () => {
            throw 1;
          },
        },
      ),
      undefined,
      null,
      0,
      "text",
      Symbol("s"),
      () => {},
      {},
      1n,
      hostile,
    ];
    for (const thing of things) expect(explainError(thing, known).message).toMatch(/threw/);
    expect(explainError(new Error("x".repeat(1e6)), known).message.length).toBeLessThan(6000);
  });
});
