import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type ExerciseKind,
  exerciseForm,
  isAnsweredWithCode,
} from "../src/lesson/exercise/exercise-form.ts";
import { exerciseFile } from "../src/lesson/exercise/exercise-path.ts";
import { lessonFile } from "../src/lesson/lesson-path.ts";

const kinds = exerciseForm.shape.kind.options;

/** Creates an exercise to start from, and returns its folder. Throws a sentence where there can be none. */
export function newExercise(root: string, exercise: string, kind: string): string {
  const [, lesson, name] =
    exercise.match(/^([a-z0-9-]+\/[a-z0-9-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/) ?? [];
  if (!lesson || !name) {
    throw new Error(
      `"${exercise}" can't name an exercise. Write chapter/lesson/name in small letters and digits, with dashes between words.`,
    );
  }
  if (!kinds.includes(kind as ExerciseKind)) {
    throw new Error(`There is no kind "${kind}". The kinds are ${kinds.join(", ")}.`);
  }
  if (!existsSync(join(root, lessonFile(lesson)))) {
    throw new Error(`There is no lesson "${lesson}". "npm run new-lesson" makes one.`);
  }
  const folder = exerciseFile(`${lesson}/exercises/${name}`, "");
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already.`);
  mkdirSync(join(root, folder), { recursive: true });
  for (const [file, text] of Object.entries(filesOf(kind as ExerciseKind))) {
    writeFileSync(join(root, folder, file), text);
  }
  return folder;
}

function filesOf(kind: ExerciseKind): Record<string, string> {
  const head = `---\ntitle: A title\nkind: ${kind}\n---\n\nSay what is to be done.\n`;
  if (kind === "quiz") return { "index.mdx": head + question };
  const isPrediction = kind === "predict";
  const field = '\n<NumberAnswer label="It will be" />\n';
  const [start, right, second, wrong] = isPrediction ? predicted : coded;
  return {
    "index.mdx": head + (isPrediction ? field : "") + help,
    ...(isAnsweredWithCode(kind) ? { "start.ts": kind === "fill" ? blank : start } : {}),
    "solution.ts": right,
    "second.ts": second,
    "wrong-twice.ts": `// That is twice as much.\n${wrong}`,
    "check.ts": check(isPrediction ? "answer" : "double(3)"),
  };
}

const coded = [
  "function double(value: number): number {\n  return value;\n}\n",
  "function double(value: number): number {\n  return 2 * value;\n}\n",
  "const double = (value: number) => value + value;\n",
  "const double = (value: number) => 4 * value;\n",
] as const;

const predicted = [
  "",
  "const answer = 6;\n",
  "const answer = 6.2;\n",
  "const answer = 12;\n",
] as const;

const blank = "function double(value: number): number {\n  return ___ * value;\n}\n";

const check = (found: string) => `import { expect } from "exercise";

expect(${found}).mistake(12, "That is twice as much.").near(6, "twice 3", { within: 0.05 });
`;

const help = `
<Hint>
What to look at.
</Hint>

<Hint>
What to do with it.
</Hint>

<Reason>
Why the solution is one.
</Reason>
`;

const question = `
<QuizQuestion>
What is asked?

<Choice right>This.<Why>Why it is right.</Why></Choice>
<Choice>That.<Why>Why it is not.</Why></Choice>
</QuizQuestion>
`;

if (import.meta.main) {
  const [exercise, kind] = process.argv.slice(2);
  if (!exercise || !kind) {
    console.error(
      `npm run new-exercise -- chapter/lesson/name kind\nThe kinds are ${kinds.join(", ")}.`,
    );
    process.exit(1);
  }
  try {
    const folder = newExercise(join(import.meta.dirname, ".."), exercise, kind);
    console.log(`${folder} is yours to write.
Prove it with "npm run prove -- ${exercise.replace(/\/[^/]+$/, "")}", and put <Exercise name="${exercise.split("/").at(-1)}" /> into the lesson.`);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
