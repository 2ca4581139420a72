import ts from "typescript";
import { expect, test } from "vitest";
import { declaredNames } from "./declared-names.ts";

const namesOf = (text: string) =>
  declaredNames(ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022));

test("constants, functions, classes, types and imports can be read by later cells", () => {
  const { fixed, assignable } = namesOf(`
    import first, { second as renamed } from "a";
    import * as all from "b";
    const { inputs, labels: [one, , ...rest] } = spiral();
    function f() { const inner = 1; }
    class C {}
    interface I {}
    type T = number;
  `);
  expect(fixed).toEqual(["first", "renamed", "all", "inputs", "one", "rest", "f", "C", "I", "T"]);
  expect(assignable).toEqual([]);
});

test("let and var can be assigned to by later cells", () => {
  expect(namesOf("let total = 0, best; var old;").assignable).toEqual(["total", "best", "old"]);
});

test("a name that is exported already is told apart", () => {
  expect(namesOf("export const a = 1; const b = 2;")).toEqual({
    fixed: ["a", "b"],
    assignable: [],
    exported: ["a"],
  });
});

test("a half-typed text gives the names it has", () => {
  expect(namesOf("const a = 1;\nconst = 3;\nfunction g( {\nconst b").fixed).toContain("a");
});
