import { describe, expect, test } from "vitest";
import { variants, withNumbers } from "./numbers.ts";

const numbers = { INPUTS: [4, 6], HIDDEN_UNITS: [16, 24, 32] };

describe("the numbers of an exercise", () => {
  test("make as many exercises as the shortest list has", () => {
    expect(variants(numbers)).toBe(2);
    expect(variants({})).toBe(1);
  });

  test("stand in place of their names", () => {
    const text = "linear(INPUTS, HIDDEN_UNITS); // INPUTS";
    expect(withNumbers(text, numbers, 0)).toBe("linear(4, 16); // 4");
    expect(withNumbers(text, numbers, 1)).toBe("linear(6, 24); // 6");
  });

  test("leave other names as they are", () => {
    const text = "MY_INPUTS, INPUTS_TOO, $INPUTS, OTHER, Inputs, toString";
    expect(withNumbers(text, numbers, 0)).toBe(text);
  });

  test("leave the name where there is no such variant", () => {
    expect(withNumbers("INPUTS", numbers, 2)).toBe("INPUTS");
  });
});
