import { expect, test } from "vitest";
import { bookGlossary } from "./book-glossary.ts";

test("every term of the lessons is defined, once", () => {
  const { entries, problems } = bookGlossary();
  expect(problems.map(({ message }) => message)).toEqual([]);
  expect(entries.size).toBeGreaterThan(0);
});

test("the book is read again only where a text has changed", () => {
  expect(bookGlossary()).toBe(bookGlossary());
});
