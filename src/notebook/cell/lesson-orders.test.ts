import { expect, test } from "vitest";
import { pausedText } from "./cell-bar.ts";
import { turnText } from "./lesson-orders.ts";

test("what came of several runs is one sentence", () => {
  const nothing = "Nothing is out of date.";
  expect(turnText({ ran: 0 }, nothing)).toBe(nothing);
  expect(turnText({ ran: 1 }, nothing)).toBe("1 cell ran.");
  expect(turnText({ ran: 2, failed: "train" }, nothing)).toBe(
    "2 cells ran; ‘train’ did not finish, so none after it began.",
  );
  expect(turnText({ ran: 0, paused: "train" }, nothing)).toBe(
    "‘train’ is paused. Resume or stop it first.",
  );
});

test("a paused cell says where it waits", () => {
  expect(pausedText(3, undefined)).toBe("Paused in the loop on line 3.");
  expect(pausedText(3, { done: 4, total: 9000 })).toBe(
    "Paused in the loop on line 3, before round 5 of 9,000.",
  );
  expect(pausedText(0, { done: 0, total: 2 })).toBe("Paused, before round 1 of 2.");
});
