import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { chapters, ofWorkshop, plannedLesson } from "../src/lesson/contents.ts";
import { lessonFile } from "../src/lesson/lesson-path.ts";
import { newExercise } from "./new-exercise.ts";

/**
 * Creates a small whole lesson to start from, with an exercise, and returns its file. Throws a sentence where there can be none.
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
  writeFileSync(file, template(title ?? planned.title, name ?? lesson));
  newExercise(root, `${lesson}/first`, "write");
  return file;
}

const template = (title: string, name: string) => `---
title: ${JSON.stringify(title)}
description: One sentence for the line under the title, search results and shared links.
---

Open with a question or a surprise that runs, not with a definition. This page is a whole small lesson.
Put your words and your code in the place of each of its parts, and delete those you don't need.

<Guess question="How many weights has linear(2, 3), its biases among them?" choices={["5", "6", "9"]}>

\`\`\`ts cell name=count
import { linear } from "hidden-layers";
import { show } from "notebook";

const weights = linear(2, 3).parameters().reduce((sum, { size }) => sum + size, 0);
show("weights", weights);
\`\`\`

Numbers in prose come from a cell: there are <Result cell="count" name="weights" />. A sentence that compares
has its condition: <Claim when="count.weights > 2 * 3">these are more than 2 · 3, because of the biases</Claim>.

</Guess>

<TryIt>
Say what to change in this cell, and what to look for: with \`linear(2, 30)\`, what becomes of the number?
</TryIt>

A term is defined where the book first uses it, as
<Term name="${name}, a term" means="One sentence on what it is.">a term of this lesson</Term> is here, and after that
only named: <Term name="weight">weights</Term>.

<Exercise name="first" />

<Question id="biases" question="What does a layer have besides one weight for each pair of input and unit?" choices={["A bias for each unit", "A bias for each input"]} answer="A bias for each unit">
Each unit adds one number of its own. This is the reason, shown after the answer.
</Question>

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
