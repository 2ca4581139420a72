import fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines, changesText } from "./changed-lines.ts";

const signs = { added: "+", removed: "-", same: " ", skipped: "…" };
const written = (original: string, source: string) =>
  changedLines(original, source).map((line) =>
    line.kind === "skipped" ? `${signs.skipped}${line.count}` : signs[line.kind] + line.text,
  );

test("a line that is another is removed and added, between lines that tell its place", () => {
  expect(written("a\nb\nc\nd\ne\nf\ng\nh", "a\nb\nc\nd\nE\nf\ng\nh")).toEqual([
    "…2",
    " c",
    " d",
    "-e",
    "+E",
    " f",
    " g",
    " h",
  ]);
});

test("lines that were added or taken away at an end are told alone", () => {
  expect(written("a", "a\nb")).toEqual([" a", "+b"]);
  expect(written("a\nb", "b")).toEqual(["-a", " b"]);
  expect(written("", "a")).toEqual(["-", "+a"]);
});

test("what is told gives both texts, whatever they are", () => {
  const text = fc.array(fc.constantFrom("a", "b", "", "  c"), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (original, source) => {
      const lines = changedLines(original.join("\n"), source.join("\n"));
      const count = (...kinds: string[]) =>
        lines.reduce(
          (sum, line) =>
            sum + (kinds.includes(line.kind) ? 1 : 0) + (line.kind === "skipped" ? line.count : 0),
          0,
        );
      expect(count("removed", "same")).toBe(Math.max(1, original.length));
      expect(count("added", "same")).toBe(Math.max(1, source.length));
    }),
  );
});

test("how much differs is one sentence", () => {
  expect(changesText(changedLines("a\nb", "a\nc\nd"))).toBe(
    "Lines that differ from the original: 2 added, 1 removed",
  );
  expect(changesText(changedLines("a", "a\nb"))).toBe(
    "Lines that differ from the original: 1 added",
  );
  expect(changesText(changedLines("a", "a"))).toBe("Nothing differs from the original");
});
