import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chapters, ofWorkshop, plannedLesson } from "../src/lesson/contents.ts";
import { lessonFile } from "../src/lesson/lesson-path.ts";

/**
 * Creates a lesson to start from, and returns its file. Throws a sentence where there can be none.
 * A lesson has its place in the table of contents first; a title given here overrides the one there.
 */
export function newLesson(root: string, lesson: string, title?: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(lesson)) {
    throw new Error(
      `"${lesson}" can't name a lesson. Write chapter/name in small letters and digits, with dashes between words: architecture/going-deep`,
    );
  }
  const [chapter, name] = lesson.split("/");
  const planned = ofWorkshop(lesson) ? { title: `Workshop: ${name}` } : plannedLesson(lesson);
  if (!planned && !chapters.some(({ name }) => name === chapter)) {
    const known = chapters.map(({ name }) => name).join(", ");
    throw new Error(`There is no chapter "${chapter}". The chapters are ${known}.`);
  }
  if (!planned) {
    throw new Error(
      `"${name}" has no place in the book. Give it one in src/lesson/contents.ts, chapter "${chapter}", and try again.`,
    );
  }
  const file = join(root, lessonFile(lesson));
  if (existsSync(file)) throw new Error(`${lessonFile(lesson)} exists already.`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, template(title ?? planned.title));
  return file;
}

const template = (title: string) => `---
title: ${JSON.stringify(title)}
description: One sentence for the line under the title, search results and shared links.
---

Open with a question or a surprise that runs, not with a definition.

\`\`\`ts cell name=first
import { show } from "notebook";

show("answer", 6 * 7);
\`\`\`

<TryIt>
Say what to change in this cell, and what to look for.
</TryIt>

Numbers in prose come from a cell: the answer is <Result cell="first" name="answer" />.

<Learned>
- One line for each thing the reader has seen.
</Learned>

<Sources>
- The paper or text a fact comes from, with a link.
</Sources>
`;

if (import.meta.main) {
  const [lesson, title] = process.argv.slice(2);
  if (!lesson) {
    console.error(`npm run new-lesson -- chapter/name "Title"`);
    process.exit(1);
  }
  try {
    newLesson(join(import.meta.dirname, ".."), lesson, title);
    console.log(`${lessonFile(lesson)} is yours to write.
Look at it with "npm run dev", store what it shows with "npm run record -- ${lesson}".`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
