import { expect, test } from "vitest";
import { inputsVersion } from "./inputs-version.ts";

test("other values of a cell's controls are another version, the same ones the same", () => {
  expect(inputsVersion({})).toBe("");
  expect(inputsVersion({ a: 1, b: "x" })).toBe(inputsVersion({ b: "x", a: 1 }));
  expect(inputsVersion({ a: 1 })).not.toBe(inputsVersion({ a: "1" }));
  const ink = new Float32Array(2);
  expect(inputsVersion({ a: ink })).toBe(inputsVersion({ a: ink }));
  expect(inputsVersion({ a: ink })).not.toBe(inputsVersion({ a: new Float32Array(2) }));
});
