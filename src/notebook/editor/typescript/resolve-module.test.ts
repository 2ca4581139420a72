import { expect, test } from "vitest";
import { resolveModule } from "./resolve-module.ts";

const files = new Set(["/lib/index.d.ts", "/lib/tensor/tensor.d.ts", "/notebooks/0/1.ts"]);
const resolve = (specifier: string, importer: string) =>
  resolveModule(specifier, importer, (file) => files.has(file));

test("a public module is where its declarations are", () => {
  expect(resolve("hidden-layers", "/notebooks/0/1.ts")).toBe("/lib/index.d.ts");
});

test("a public module without declarations is not found", () => {
  expect(resolve("notebook", "/notebooks/0/1.ts")).toBeUndefined();
});

test("a declaration may name another by the ending of its source", () => {
  expect(resolve("./tensor/tensor.ts", "/lib/index.d.ts")).toBe("/lib/tensor/tensor.d.ts");
});

test("a cell is found as its source", () => {
  expect(resolve("./1.ts", "/notebooks/0/2.ts")).toBe("/notebooks/0/1.ts");
});

test("other packages don't exist", () => {
  expect(resolve("react", "/notebooks/0/1.ts")).toBeUndefined();
});
