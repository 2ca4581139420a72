import { expect, it } from "vitest";
import { summary } from "./summary.ts";

const types = { stage: "types", passed: 1, failed: 0, skipped: 0, seconds: 12.34 };
const unit = { stage: "unit", passed: 120, failed: 3, skipped: 2, seconds: 4 };

it("shows a row a stage and ends with the sum alone on its line", () => {
  expect(summary([types, unit]).split("\n")).toEqual([
    "stage  passed  failed  skipped  seconds",
    "types       1       0        0     12.3",
    "unit      120       3        2      4.0",
    "",
    "121 passed, 3 failed, 2 skipped",
  ]);
});

it("mentions skipped tests only where there are some", () => {
  expect(summary([types]).split("\n").at(-1)).toBe("1 passed, 0 failed");
});
