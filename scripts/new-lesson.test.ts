import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { chapters } from "../src/lesson/contents.ts";
import { readLesson } from "../src/lesson/read-lesson.ts";
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
    expect(lesson.cells.map(({ name }) => name)).toEqual(["first"]);
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
