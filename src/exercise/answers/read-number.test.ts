import { describe, expect, it } from "vitest";
import { numberInWords, readNumber } from "./read-number.ts";

const percent = { unit: "percent", from: 0, to: 1 };

describe("a number that a reader writes", () => {
  it("may have a point, a comma, a minus sign and an exponent", () => {
    for (const text of ["0.5", "0,5", " .5 ", ",5", "5e-1"]) {
      expect(readNumber(text, {}), text).toEqual({ value: 0.5 });
    }
    expect(readNumber("−3", {})).toEqual({ value: -3 });
    expect(readNumber("12 000", {})).toEqual({ value: 12000 });
    expect(readNumber("0,125", {})).toEqual({ value: 0.125 });
  });

  it("is a share where it is per cent, with a sign or above 1", () => {
    for (const text of ["0.5", "0,5", "50 %", "50%", "50", "50 percent"]) {
      expect(readNumber(text, percent), text).toEqual({ value: 0.5 });
    }
    expect(readNumber("0.5 %", percent)).toEqual({ value: 0.005 });
    expect(numberInWords(0.07, "percent")).toBe("7 %");
    expect(numberInWords(12, "steps")).toBe("12 steps");
  });

  it("is refused with a word about why", () => {
    expect(readNumber("half", percent)).toEqual({
      problem: "“half” is no number. Write one such as 0.5 or 50 %.",
    });
    expect(readNumber("50 %", {})).toEqual({
      problem: "“50 %” is no number. Write one such as 0.5.",
    });
    expect(readNumber("10,000", {})).toEqual({
      problem: "Does 10,000 mean 10000, or a fraction? Write 10000, or a point.",
    });
    expect(readNumber("120 %", percent)).toEqual({ problem: "It lies between 0 % and 100 %." });
    expect(readNumber("-1", { from: 0, unit: "steps" })).toEqual({
      problem: "It is at least 0 steps.",
    });
    expect(readNumber("9", { to: 8 })).toEqual({ problem: "It is at most 8." });
    expect(readNumber("  ", {})).toBeUndefined();
  });
});
