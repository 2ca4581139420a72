import { expect, it } from "vitest";
import { median, quantile, spread } from "./statistics.ts";

it("finds medians and quartiles between neighbours", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([7], 0.75)).toBe(7);
});

it("gives the spread as a share of the median", () => {
  expect(spread([1, 2, 3, 4, 5])).toBeCloseTo(1 / 3);
  expect(spread([5, 5, 5])).toBe(0);
});
