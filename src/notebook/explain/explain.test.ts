import { runInThisContext } from "node:vm";
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
  ])("reads the stacks of every engine: %s", (frame) => {
    const error = Object.assign(new Error("x"), { stack: `Error: x\n at lib.js:1:1\n${frame}` });
    expect(explainError(error, known)).toMatchObject({ line: 7 });
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

  it("knows what to do about common mistakes", () => {
    const advised = (code: string) => explainError(thrownBy(code), known).advice;
    expect(advised("const a = 1; a = 2;")).toMatch(/Declare it with let/);
    expect(advised("let a; a.length;")).toMatch(/before .length is undefined/);
    expect(advised("const a = 1; a();")).toMatch(/no function/);
    expect(advised("function f() { f(); } f();")).toMatch(/stops/);
    expect(advised("new Float32Array(2 ** 50);")).toMatch(/memory/);
    expect(advised("for (const a of 1) {}")).toMatch(/arrays/);
  });

  it("leaves the library's own three lines whole and without advice", () => {
    const error = Object.assign(new Error("what\nwhy\nwhat to do"), { name: "ShapeError" });
    expect(explainError(error, known)).toMatchObject({ message: "what\nwhy\nwhat to do" });
    expect(explainError(error, known).advice).toBeUndefined();
  });

  it("takes whatever was thrown, however hostile", () => {
    const hostile = new Error("x");
    Object.defineProperty(hostile, "message", {
      get() {
        throw hostile;
      },
    });
    const things = [undefined, null, 0, "text", Symbol("s"), () => {}, {}, 1n, hostile];
    for (const thing of things) expect(explainError(thing, known).message).toMatch(/threw/);
    expect(explainError(new Error("x".repeat(1e6)), known).message.length).toBeLessThan(6000);
  });
});
