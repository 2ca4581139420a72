import { expect, test } from "vitest";
import { resetText } from "./reset-lesson.ts";

test("what a reset took away is one sentence", () => {
  expect(resetText(1, 0)).toBe("1 cell is as the author wrote it.");
  expect(resetText(2, 0)).toBe("2 cells are as the author wrote them.");
  expect(resetText(0, 1)).toBe("1 cell of yours is removed.");
  expect(resetText(3, 2)).toBe(
    "3 cells are as the author wrote them, and 2 cells of yours are removed.",
  );
});
