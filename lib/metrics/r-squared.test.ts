import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tensor } from "../tensor/index.ts";
import { rSquared } from "./index.ts";

const targets = fc
  .array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 20 })
  .filter((values) => new Set(values).size > 1);

describe("rSquared", () => {
  it("is what is computed by hand", () => {
    // The squares missed are 1 + 0 + 1 of 8 around the mean 3.
    expect(rSquared([2, 3, 4], [1, 3, 5])).toBe(1 - 2 / 8);
    expect(rSquared(tensor([[5], [3], [1]]), tensor([1, 3, 5]))).toBe(1 - 32 / 8);
  });

  it("is 1 for the targets themselves and 0 for their mean", () => {
    fc.assert(
      fc.property(targets, (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        expect(rSquared(values, values)).toBe(1);
        expect(
          rSquared(
            values.map(() => mean),
            values,
          ),
        ).toBeCloseTo(0, 12);
      }),
    );
  });

  it("does not depend on the unit", () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 9 }), (values, unit) => {
        const predictions = values.map((value, i) => value + (i % 3) - 1);
        const scaled = (all: number[]) => all.map((value) => value * unit + 100);
        const expected = rSquared(predictions, values);
        expect(rSquared(scaled(predictions), scaled(values))).toBeCloseTo(expected, 8);
      }),
    );
  });

  it("is NaN for predictions that are", () => {
    expect(rSquared([Number.NaN, 1], [0, 1])).toBeNaN();
  });

  it("refuses targets that are all the same, or too few", () => {
    expect(() => rSquared([1, 2, 3], [0.1, 0.1, 0.1])).toThrow(
      "rSquared needs targets that vary.\n" +
        "All 3 targets are 0.1: their mean leaves nothing to explain.\n" +
        "Take more examples, or judge these by meanSquaredError.",
    );
    expect(() => rSquared([1, 2, 3], [1, 2])).toThrow(
      "rSquared got 3 predictions, but 2 targets.\n" +
        "Each prediction needs exactly one target.\n" +
        "Take predictions and targets of the same examples.",
    );
  });
});
