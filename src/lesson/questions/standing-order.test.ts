import { expect, test } from "vitest";
import { standingOrder } from "./standing-order.ts";

test("the first two questions are of the last lesson and of one from the middle of the way", () => {
  expect(standingOrder([["a1", "a2"], ["b1"], ["c1"], ["d1", "d2"]])).toEqual([
    ...["b1", "d1"],
    ...["a1", "a2", "c1", "d2"],
  ]);
});

test("they differ from lesson to lesson", () => {
  const first = ["a1", "a2", "a3"];
  expect(standingOrder([first]).slice(0, 2)).toEqual(["a2", "a3"]);
  expect(standingOrder([first, []]).slice(0, 2)).toEqual(["a1", "a3"]);
});

test("they are all there are where there are fewer than two", () => {
  expect(standingOrder([])).toEqual([]);
  expect(standingOrder([[], ["b1"], []])).toEqual(["b1"]);
});
