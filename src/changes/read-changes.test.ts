import { expect, test } from "vitest";
import { changeAnchor, changesOfBook, dayText, readChanges } from "./read-changes.ts";

const entry = (date: string, title = "New") =>
  `- date: "${date}"\n  title: ${title}\n  text: Say it.\n`;

test("the book's changes can be read, the latest first", () => {
  const dates = changesOfBook().map(({ date }) => date);
  expect(dates.length).toBeGreaterThan(0);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(new Set(changesOfBook().map(changeAnchor)).size).toBe(dates.length);
});

test("an entry of another form is refused with the place that is wrong", () => {
  expect(() => readChanges(entry("23.11.2026"))).toThrow(
    /content\/changes\.yaml: [\s\S]*\[0\]\.date/,
  );
});

test("entries out of order are named", () => {
  expect(() => readChanges(entry("2026-01-01", "Old") + entry("2026-02-01"))).toThrow(
    'content/changes.yaml: "New" is later than "Old", which stands above it. Put the latest first.',
  );
});

test("a day is written out", () => {
  expect(dayText("2026-11-03")).toBe("3 November 2026");
});
