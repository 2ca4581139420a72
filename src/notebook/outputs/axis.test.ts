import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { axisFor } from "./axis.ts";

const texts = (values: number[], options = {}) =>
  axisFor(values, options).ticks.map((tick) => tick.text);

describe("axisFor", () => {
  it("has round ticks", () => {
    expect(texts([0.02, 0.713], { fromZero: true, ticks: 4 })).toEqual([
      "0",
      "0.2",
      "0.4",
      "0.6",
      "0.8",
    ]);
    expect(texts([0, 1995], { round: false })).toEqual(["0", "500", "1,000", "1,500"]);
    expect(texts([0, 2e6], { round: false })).toEqual(["0", "0.5M", "1M", "1.5M", "2M"]);
  });

  it("has powers of ten where it is logarithmic, and more ticks where they are few", () => {
    expect(texts([0.0002, 2.3], { scale: "logarithmic" })).toEqual([
      "10⁻⁴",
      "0.001",
      "0.01",
      "0.1",
      "1",
      "10",
    ]);
    expect(texts([2, 30], { scale: "logarithmic", round: false })).toEqual(["2", "5", "10", "20"]);
  });

  it("has no place for numbers that are not finite, nor for zero where it is logarithmic", () => {
    const axis = axisFor([Number.NaN, 1, Number.POSITIVE_INFINITY, 3], { round: false });
    expect([axis.low, axis.high]).toEqual([1, 3]);
    expect(axis.position(Number.NaN)).toBeNaN();
    expect(axisFor([0, 1, 10], { scale: "logarithmic" }).position(0)).toBeNaN();
  });

  it("draws any values between 0 and 1, with few ticks", () => {
    const number = fc.double({ min: -1e100, max: 1e100, noNaN: true });
    fc.assert(
      fc.property(fc.array(number, { maxLength: 20 }), fc.boolean(), (values, logarithmic) => {
        const axis = axisFor(values, { scale: logarithmic ? "logarithmic" : "linear" });
        for (const value of values) {
          const place = axis.position(value);
          if (!Number.isNaN(place)) {
            expect(place).toBeGreaterThanOrEqual(-1e-6);
            expect(place).toBeLessThanOrEqual(1 + 1e-6);
          }
        }
        expect(axis.ticks.length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 200 },
    );
  });
});
