import { expect, test } from "vitest";
import { orderWith } from "./order-with.ts";
import { nextOwnName } from "./own-names.ts";

const own = (...places: [name: string, after: string][]) =>
  places.map(([name, after]) => ({ name, after }));

test("a reader's cell stands below the one it was put below, in any order of keeping", () => {
  const placed = own(["scratch-2", "scratch-1"], ["scratch-3", ""], ["scratch-1", "one"]);
  expect(orderWith(["one", "two"], placed)).toEqual([
    "scratch-3",
    "one",
    "scratch-1",
    "scratch-2",
    "two",
  ]);
});

test("one whose neighbour is gone stands at the end, and those below it stay below it", () => {
  const placed = own(["scratch-2", "scratch-1"], ["scratch-1", "gone"]);
  expect(orderWith(["one", "two"], placed)).toEqual(["one", "two", "scratch-1", "scratch-2"]);
});

test("cells that were kept below each other, by two pages at once, are all there", () => {
  const placed = own(["scratch-1", "scratch-2"], ["scratch-2", "scratch-1"], ["one", "two"]);
  expect(orderWith(["one", "two"], placed)).toEqual(["one", "two", "scratch-1", "scratch-2"]);
});

test("a new cell has a name that none has or had", () => {
  expect(nextOwnName(["train", "scratch"])).toBe("scratch-1");
  expect(nextOwnName(["scratch-2", "scratch-10", "scratch-01", "scratch-x"])).toBe("scratch-11");
});
