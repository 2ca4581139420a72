import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkClaim } from "../src/lesson/claims.ts";
import { chapters } from "../src/lesson/contents.ts";
import { bookGlossary } from "../src/lesson/glossary/book-glossary.ts";
import { termKey } from "../src/lesson/glossary/terms-of.ts";
import { resultsOf } from "../src/lesson/named-outputs.ts";
import { readLesson } from "../src/lesson/read-lesson.ts";
import { exerciseFolder } from "./exercises/exercise-folder.ts";
import { runLesson } from "./lessons/run-lesson.ts";
import { newLesson } from "./new-lesson.ts";

describe("a new lesson", () => {
  const root = mkdtempSync(join(tmpdir(), "new-lesson-"));
  afterAll(() => rmSync(root, { recursive: true }));

  const [chapter] = chapters;
  const planned = `${chapter?.name}/${chapter?.lessons[0]?.name}`;

  it("reads as a lesson, with the title given", () => {
    const file = newLesson(root, planned, 'Learning: "how" and why');
    const lesson = readLesson(readFileSync(file, "utf8"), file);
    expect(lesson.title).toBe('Learning: "how" and why');
    expect(lesson.cells.map(({ name }) => name)).toEqual(["count"]);
  });

  it("is whole: its numbers, claims and terms hold as they stand", async () => {
    const file = newLesson(root, "workshop/whole");
    const lesson = readLesson(readFileSync(file, "utf8"), file);
    const { outputs, problems } = await runLesson("workshop/whole", lesson.cells);
    expect(problems).toEqual([]);
    const results = resultsOf({ count: { outputs: outputs["count"] ?? [] } });
    expect(lesson.claims.map(({ when }) => checkClaim(when, results).holds)).toEqual([true]);
    expect(lesson.results.map(({ cell, name }) => results[cell]?.[name])).toEqual([9]);
    const known = bookGlossary().entries;
    const missing = lesson.terms.filter(({ name, means }) => !means && !known.has(termKey(name)));
    expect(missing).toEqual([]);
    expect(lesson.questions).toHaveLength(1);
  });

  it("comes with the exercise that it shows", () => {
    const file = newLesson(root, "workshop/trained");
    expect(readFileSync(file, "utf8")).toContain('<Exercise name="first" />');
    expect(
      exerciseFolder(root, join(dirname(file), "exercises/first").slice(root.length + 1)).kind,
    ).toBe("write");
  });

  it("never overwrites one", () => {
    expect(() => newLesson(root, planned)).toThrow(`content/lessons/${planned}/index.mdx exists`);
  });

  it("takes its title from the table of contents where none is given", () => {
    const second = chapter?.lessons[1];
    const file = newLesson(root, `${chapter?.name}/${second?.name}`);
    expect(readLesson(readFileSync(file, "utf8"), file).title).toBe(second?.title);
  });

  it("needs no place in the book where it is one of the workshop", () => {
    const file = newLesson(root, "workshop/trial");
    expect(readLesson(readFileSync(file, "utf8"), file).title).toBe("Workshop: trial");
  });

  it("needs a well-formed name, a chapter and a place in the book", () => {
    for (const name of ["", "start", "start/Going Deep", "../start/x", "start/a/b", "start/-a"]) {
      expect(() => newLesson(root, name)).toThrow(`"${name}" can't name a lesson.`);
    }
    expect(() => newLesson(root, "begin/x")).toThrow('no chapter "begin". The chapters are start,');
    expect(() => newLesson(root, "start/unplanned")).toThrow("src/lesson/contents.ts");
  });
});
