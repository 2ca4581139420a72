import { expect, test } from "vitest";
import { mutants } from "./mutants.ts";

const codes = (source: string) => mutants(source).map(({ code }) => code);

test.each<[string, string, string[]]>([
  ["operators", "const a = (b) - c;", ["const a = (b) + c;"]],
  ["comparisons", "const a = b <= c;", ["const a = b > c;"]],
  ["assignments", "a += b;", ["a -= b;", ""]],
  ["numbers", "const a = 2;", ["const a = 7;"]],
  ["texts", 'const a = "x";', ['const a = "something else";']],
  ["answers", "const f = () => { return a; };", ["const f = () => { return undefined; };"]],
  ["statements", "f(a);", [""]],
])("a solution is spoiled in its %s", (_, source, spoiled) => {
  expect(codes(source)).toEqual(spoiled);
});

test("what it imports is left alone", () => {
  expect(codes('import { linear } from "hidden-layers";')).toEqual([]);
});

test("every change is named with its line", () => {
  expect(mutants("const a: number = 1;\nconst b = a * 3;").map(({ change }) => change)).toEqual([
    "line 1: 4 for 1",
    "line 2: 10 for 3",
    "line 2: / for *",
  ]);
});

test("what is no program has nothing to spoil", () => {
  expect(mutants("const = ;")).toEqual([]);
});
