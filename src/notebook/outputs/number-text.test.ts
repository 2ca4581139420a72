import { describe, expect, it } from "vitest";
import { columnTexts, counted, fixedText, numberText, powerText } from "./number-text.ts";

describe("numberText", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [0.9566667, "0.9567"],
    [0.5, "0.5"],
    [12.3456, "12.35"],
    [99.99999, "100"],
    [61706, "61,706"],
    [1234567.8, "1,234,568"],
    [-1234.5, "−1,235"],
    [0.000012345, "1.234 × 10⁻⁵"],
    [-3e20, "−3 × 10²⁰"],
    [1e-7, "10⁻⁷"],
    [Number.NaN, "NaN"],
    [Number.NEGATIVE_INFINITY, "−∞"],
  ])("writes %d as %s", (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it("keeps as many digits as it is asked for", () => {
    expect(numberText(0.123456, 2)).toBe("0.12");
    expect(numberText(0.00123456, 3)).toBe("0.00123");
  });
});

describe("other texts of numbers", () => {
  it("have fixed decimals, powers and nouns", () => {
    expect(fixedText(-1234.567, 1)).toBe("−1,234.6");
    expect(fixedText(-0.01, 1)).toBe("0.0");
    expect(powerText(0.00012)).toBe("1.2 × 10⁻⁴");
    expect(counted(1, "point")).toBe("1 point");
    expect(counted(2000, "point")).toBe("2,000 points");
  });

  it("have equally many decimals in one column, unless their sizes differ too much", () => {
    expect(columnTexts([0.8912, 0.4, 1])).toEqual(["0.8912", "0.4000", "1.0000"]);
    expect(columnTexts([897, 9])).toEqual(["897", "9"]);
    expect(columnTexts([0.0123, 51234])).toEqual(["0.0123", "51,234"]);
    expect(columnTexts([0.5, Number.NaN])).toEqual(["0.5", "NaN"]);
  });
});
