import { expect, test } from "vitest";
import { goOn } from "./go-on.ts";

const book = ["a", "b", "c"].map((name) => ({
  id: `start/${name}`,
  title: name.toUpperCase(),
  href: `/lessons/start/${name}/`,
}));
const read = (name: string, visited: number, more = {}) => ({
  lesson: `start/${name}`,
  opened: 1,
  visited,
  ...more,
});
const place = { anchor: "the-race", heading: "The race", seen: 5 };
const end = { anchor: "", heading: "", seen: 5 };

test("a reader who has read nothing goes on nowhere", () => {
  expect(goOn(book, [])).toBeUndefined();
  expect(goOn(book, [read("gone", 5)])).toBeUndefined();
});

test("a reader goes on in the lesson they read last, where they were", () => {
  expect(goOn(book, [read("a", 9, { place }), read("b", 5)])).toEqual({
    title: "A",
    href: "/lessons/start/a/#the-race",
    heading: "The race",
  });
  expect(goOn(book, [read("a", 5, { place }), read("b", 9)])).toEqual({
    title: "B",
    href: "/lessons/start/b/",
  });
});

test("after the end of a lesson comes the next that is not read to its end", () => {
  expect(goOn(book, [read("a", 9, { finished: 9, place: end })])?.title).toBe("B");
  expect(
    goOn(book, [
      read("a", 9, { finished: 9, place: end }),
      read("b", 8, { finished: 8, place: end }),
    ])?.title,
  ).toBe("C");
});

test("a lesson that was read to its end and begun again is gone on with", () => {
  expect(goOn(book, [read("a", 9, { finished: 3, place })])?.heading).toBe("The race");
});

test("after the last lesson there is nothing to go on with", () => {
  expect(goOn(book, [read("c", 9, { finished: 9, place: end })])).toBeUndefined();
});
