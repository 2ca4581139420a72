import { expect, test } from "vitest";
import { formatResult } from "./format-result.ts";

test("a share is a percentage with one digit, or as many as asked for", () => {
  expect(formatResult(0.9412, { format: "percent" })).toBe("94.1\u00a0%");
  expect(formatResult(0.9412, { format: "percent", digits: 0 })).toBe("94\u00a0%");
});

test("a number has the digits that were asked for, or four that count", () => {
  expect(formatResult(61706)).toBe("61,706");
  expect(formatResult(0.123456)).toBe("0.1235");
  expect(formatResult(-0.123456, { digits: 2 })).toBe("−0.12");
});

test("what has no digits is said in a word", () => {
  expect(formatResult(Number.NaN, { format: "percent" })).toBe("NaN");
  expect(formatResult(Number.POSITIVE_INFINITY, { digits: 2 })).toBe("∞");
  expect(formatResult(true)).toBe("true");
  expect(formatResult("ç")).toBe("ç");
});
