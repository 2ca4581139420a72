import { expect, it } from "vitest";
import { staleText } from "./stale-text.ts";

it("says which cell made another out of date, and how", () => {
  expect(staleText("train", { cell: "data", change: "edited" })).toBe(
    "Out of date: ‘data’ was edited.",
  );
  expect(staleText("train", { cell: "train", change: "edited" })).toBe(
    "Out of date: this cell was edited.",
  );
  expect(staleText("train", { cell: "train", change: "given" })).toBe("Run to use the new value.");
  expect(staleText("train", { cell: "data", change: "given" })).toBe(
    "Out of date: ‘data’ was given another value.",
  );
  expect(staleText("train", { cell: "data", change: "ended" })).toMatch(/runs again/);
  expect(staleText("train", undefined)).toMatch(/earlier cell/);
});
