import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exerciseFolder } from "./exercise-folder.ts";
import { proveFolder } from "./prove-folder.ts";

const task = `---
title: Double it
kind: write
seconds: 2
---

Write it.

<Hint>
One.
</Hint>

<Hint>
Two.
</Hint>

<Reason>
Because.
</Reason>
`;

const sound: Readonly<Record<string, string>> = {
  "index.mdx": task,
  "start.ts": "const double = (x: number) => 0;\n",
  "solution.ts": "const double = (x: number) => 2 * x;\n",
  "second.ts": "const double = (x: number) => x + x;\n",
  "wrong-square.ts": "// That is the square\nconst double = (x: number) => x * x;\n",
  "check.ts": `import { expect } from "exercise";
expect(double(4)).mistake(16, "That is the square of it.").equal(8, "twice 4");
`,
};

const folder = "content/lessons/start/first/exercises/double-it";
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "exercises-"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Lays the sound exercise into the folder, but for these files. */
function lay(changed: Readonly<Record<string, string | undefined>>): void {
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries({ ...sound, ...changed })) {
    if (text !== undefined) writeFileSync(join(root, folder, name), text);
  }
}

async function proved(changed: Readonly<Record<string, string | undefined>>) {
  lay(changed);
  return await proveFolder(root, folder, { seeds: 2, mutants: 3 });
}

const quiz = (question: string) => ({
  ...Object.fromEntries(Object.keys(sound).map((name) => [name, undefined])),
  "index.mdx": `---
title: Choose
kind: quiz
---

<Hint>
One.
</Hint>

<Hint>
Two.
</Hint>

${question}
`,
});

const choice = (attribute: string, why: string) =>
  `<Choice${attribute}>\nIt.\n\n${why === "" ? "" : `<Why>\n${why}\n</Why>\n`}</Choice>`;

test("a sound exercise is proved", async () => {
  const { problems, caught, spoiled, seconds } = await proved({});
  expect(problems).toEqual([]);
  expect(caught).toBe(spoiled);
  expect(spoiled).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(5);
});

describe("the proof fails where", () => {
  const right = sound["solution.ts"] ?? "";
  const lucky =
    "const share = Math.random();\nconst double = (x: number) => (share < 0.5 ? 2 * x : 0);";
  test.each<[string, Record<string, string | undefined>, RegExp | string]>([
    ["the start passes", { "start.ts": right }, "The start passes as it is."],
    ["the start is missing", { "start.ts": undefined }, "start.ts is missing."],
    [
      "the solution fails",
      { "solution.ts": "const double = (x: number) => 7;" },
      /^solution.ts does not pass. This does not hold yet: twice 4 Expected 8. Found 7./,
    ],
    ["the solution is missing", { "solution.ts": undefined }, "solution.ts is missing."],
    [
      "the solution fails for some random numbers only",
      { "solution.ts": `${lucky}\n// a` },
      /^solution.ts does not pass/,
    ],
    [
      "the second way fails",
      { "second.ts": "const double = (x: number) => 7;" },
      /^second.ts does not pass/,
    ],
    [
      "the second way is missing",
      { "second.ts": undefined },
      /^second.ts is missing; or say in onlyWay/,
    ],
    [
      "the second way is the solution",
      { "second.ts": `// Again\n${right.replaceAll(" ", "  ")}` },
      "second.ts is the solution once more.",
    ],
    ["a wrong answer passes", { "wrong-twice.ts": `// No\n${right}` }, "wrong-twice.ts passes."],
    [
      "a wrong answer gets another message",
      { "wrong-half.ts": "// That is half of it\nconst double = (x: number) => x / 2;" },
      /^wrong-half.ts does not get its message, but: /,
    ],
    [
      "a wrong answer has no message",
      { "wrong-half.ts": "const double = (x: number) => x / 2;" },
      "wrong-half.ts must begin with // and the message it gets.",
    ],
    ["there is no wrong answer", { "wrong-square.ts": undefined }, /^There is no wrong-….ts/],
    [
      "there are too few hints",
      { "index.mdx": task.replace(/<Hint>\nTwo.\n<\/Hint>/, "") },
      "It has 1 of at least 2 hints.",
    ],
    [
      "there is no reason",
      { "index.mdx": task.slice(0, task.indexOf("<Reason>")) },
      "Its solution has no <Reason>.",
    ],
    ["the head is wrong", { "index.mdx": task.replace("kind: write", "kind: wild") }, /kind/],
    [
      "there is a file that has no part in it",
      { "other.ts": "1;" },
      "other.ts has no part in an exercise.",
    ],
    ["the check is missing", { "check.ts": undefined }, "check.ts is missing."],
    ["the check does not compile", { "check.ts": "expect(double(;" }, /check.*compile|expected/i],
    [
      "the check has an error of types",
      { "check.ts": `${sound["check.ts"]}const text: string = 3;\n` },
      /check.ts:3 .*number/,
    ],
    [
      "the check expects nothing",
      { "check.ts": "double(4);" },
      /^solution.ts does not pass. The check ended without comparing/,
    ],
    [
      "spoiled solutions are not found out",
      {
        "check.ts":
          'import { expect } from "exercise";\nexpect(typeof double).mistake(double(4) === 16 || double(4) === 0 ? "function" : "", "That is the square of it.").equal("function", "what it is");',
      },
      /^None of \d spoiled solutions is found out.$/,
    ],
    [
      "the check never ends",
      { "check.ts": `${sound["check.ts"]}while (true) {}` },
      /^solution.ts does not pass. The check was ended after/,
    ],
    [
      "the check waits for ever",
      { "check.ts": `${sound["check.ts"]}await new Promise(() => {});` },
      /^solution.ts does not pass. The check was ended after/,
    ],
    [
      "a right answer takes too long",
      {
        "second.ts":
          "const double = (x: number) => { let sum = 0; for (let i = 0; i < 1e9; i++) sum += i % 3; return sum > 0 ? 2 * x : 0; };",
      },
      /needs .* s, and may need 1.0 s at most|ended after/,
    ],
    [
      "numbers are lists of different lengths",
      {
        "index.mdx": task.replace(
          "seconds: 2",
          "seconds: 2\nnumbers:\n  FACTOR: [1, 2]\n  OTHER: [1, 2, 3]",
        ),
      },
      "Its numbers are lists of different lengths.",
    ],
    ["a quiz has no question", quiz("Nothing."), "A quiz needs a <QuizQuestion>."],
    [
      "a quiz has no right choice",
      quiz(`<QuizQuestion>\n${choice("", "No.")}\n${choice("", "No.")}\n</QuizQuestion>`),
      /^No choice of the question in line \d+ is right.$/,
    ],
    [
      "a quiz gives no reason",
      quiz(`<QuizQuestion>\n${choice(" right", "")}\n${choice("", "No.")}\n</QuizQuestion>`),
      /^The choice in line \d+ gives no <Why>.$/,
    ],
    [
      "a quiz gives no choice",
      quiz(`<QuizQuestion>\n${choice(" right", "Yes.")}\n</QuizQuestion>`),
      /^The question in line \d+ needs two choices.$/,
    ],
  ])("%s", async (_, changed, problem) => {
    const { problems } = await proved(changed);
    const matching = typeof problem === "string" ? problem : expect.stringMatching(problem);
    expect(problems).toContainEqual(matching);
  });

  test("a number that readers have makes the solution fail", async () => {
    const { problems } = await proved({
      "index.mdx": task.replace("seconds: 2", "seconds: 2\nnumbers:\n  FACTOR: [2, 3, 2]"),
      "solution.ts": "const double = (x: number) => FACTOR * x;",
    });
    expect(problems).toEqual([expect.stringMatching(/^solution.ts does not pass.*Found 12/)]);
  });
});

describe("an exercise's folder", () => {
  test("is read with all its code, and what its text holds", () => {
    lay({ "notes.txt": "Not code." });
    const exercise = exerciseFolder(root, folder);
    expect(exercise).toMatchObject({ folder, name: "double-it", kind: "write", hints: 2 });
    expect(Object.keys(exercise.code).sort()).toEqual([
      "check",
      "second",
      "solution",
      "start",
      "wrong-square",
    ]);
  });

  test("that is not there is one problem, not a crash", async () => {
    const { problems } = await proveFolder(root, `${folder}-2`, { seeds: 1, mutants: 0 });
    expect(problems).toEqual([expect.stringContaining("no such file")]);
  });
});
