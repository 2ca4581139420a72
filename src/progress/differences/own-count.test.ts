import { expect, test } from "vitest";
import { ownCount } from "./own-count.ts";

const number = (lesson: string, isOwn: boolean) => ({ lesson, isOwn });

test("a reader who has run nothing is told whose numbers these are, and where to begin", () => {
  expect(ownCount([number("One", false), number("Two", false)])).toBe(
    "These are the authors’ numbers. Run the cells of “One” to put yours beside ours.",
  );
});

test("the first lesson with a number that is missing comes next", () => {
  expect(ownCount([number("One", true), number("Two", false), number("One", false)])).toBe(
    "1 of the 3 numbers are yours. Run the cells of “Two” to put yours beside ours.",
  );
});

test("when all are there, it says so", () => {
  expect(ownCount([number("One", true), number("Two", true)])).toBe("All 2 numbers are yours.");
});
