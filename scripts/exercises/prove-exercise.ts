import { linesOf, programOf, startOrder } from "../../src/exercise/line-order.ts";
import { variants, withNumbers } from "../../src/exercise/numbers.ts";
import { neededNames } from "../../src/exercise/run-check.ts";
import { type ExerciseKind, isAnsweredWithCode } from "../../src/lesson/exercise/exercise-form.ts";
import { CheckBench, type TimedOutcome } from "./check-bench.ts";
import type { ExerciseFolder } from "./exercise-folder.ts";
import { mutants } from "./mutants.ts";

/**
 * Processor time that the check of a right answer may need here, in seconds: readers with slow phones
 * wait four times as long, and after 20 seconds an exercise gives up by default.
 */
const longestCheck = 5;

/** Processor time grows where other programs use the same caches and memory, up to about twofold. */
const crowding = 2;

export interface ProofOptions {
  /** How many sets of random numbers each answer is tried with. */
  readonly seeds: number;
  /** How many spoiled solutions are tried. */
  readonly mutants: number;
}

export interface Proof {
  /** What is wrong with the exercise, in sentences; none where it is proved. */
  readonly problems: string[];
  /** How many of the spoiled solutions were found out. */
  readonly caught: number;
  readonly spoiled: number;
  /** Processor time of the longest check of a right answer, over as many seeds as readers have. */
  readonly seconds: number;
}

/**
 * Proves that an exercise is sound: its start fails, its solution and a second way pass, every wrong
 * answer gets the message in its first line, spoiled solutions fail; hints and a reason are there.
 */
export async function proveExercise(
  exercise: ExerciseFolder,
  options: ProofOptions,
): Promise<Proof> {
  const problems = formProblems(exercise);
  if (exercise.kind === "quiz" || problems.length > 0) {
    return { problems, caught: 0, spoiled: 0, seconds: 0 };
  }
  const bench = new CheckBench();
  try {
    const last = variants(exercise.numbers) - 1;
    let proof: Proof = { problems, caught: 0, spoiled: 0, seconds: 0 };
    for (let variant = 0; variant <= last; variant++) {
      const isWhole = variant === 0 || variant === last;
      const found = await proveVariant(exercise, variant, { ...options, isWhole }, bench);
      proof = {
        problems: [...proof.problems, ...found.problems],
        caught: proof.caught + found.caught,
        spoiled: proof.spoiled + found.spoiled,
        seconds: Math.max(proof.seconds, found.seconds),
      };
    }
    return proof;
  } finally {
    bench.close();
  }
}

/** What an exercise lacks, seen without running it. */
function formProblems(exercise: ExerciseFolder): string[] {
  const { kind, hints, hasReason, onlyWay, code, questions, numbers, answers } = exercise;
  const problems: string[] = [];
  if (new Set(Object.values(numbers).map(({ length }) => length)).size > 1) {
    problems.push("Its numbers are lists of different lengths.");
  }
  if (answers !== (kind === "predict" ? 1 : 0)) {
    problems.push(
      `It has ${answers} elements to predict with; only a prediction has, and has one.`,
    );
  }
  if (hints < 2 && kind !== "quiz") problems.push(`It has ${hints} of at least 2 hints.`);
  if (!hasReason && kind !== "quiz") problems.push("Its solution has no <Reason>.");
  if (kind === "quiz") {
    if (questions.length === 0) problems.push("A quiz needs a <QuizQuestion>.");
    for (const { line, choices } of questions) {
      const right = choices.filter((choice) => choice.right).length;
      if (choices.length < 2) problems.push(`The question in line ${line} needs two choices.`);
      if (right === 0) problems.push(`No choice of the question in line ${line} is right.`);
      for (const choice of choices) {
        if (!choice.hasWhy) problems.push(`The choice in line ${choice.line} gives no <Why>.`);
      }
    }
    return problems;
  }
  const wrongs = Object.keys(code).filter((name) => name.startsWith("wrong-"));
  const needed = ["check", "solution", ...(isAnsweredWithCode(kind) ? ["start"] : [])];
  for (const name of needed) if (!code[name]) problems.push(`${name}.ts is missing.`);
  if (wrongs.length === 0) problems.push("There is no wrong-….ts: which mistake do people make?");
  if (!code["second"] && !onlyWay) {
    problems.push("second.ts is missing; or say in onlyWay why there is no second way.");
  }
  if (code["second"] && bare(code["second"]) === bare(code["solution"] ?? "")) {
    problems.push("second.ts is the solution once more.");
  }
  for (const name of Object.keys(code)) {
    if (!/^(check|solution|second|start|extra|wrong-[a-z0-9-]+)$/.test(name)) {
      problems.push(`${name}.ts has no part in an exercise.`);
    }
  }
  if (code["start"] && kind === "fill" && !code["start"].includes("___")) {
    problems.push("start.ts has no blank ___ to fill.");
  }
  if (code["extra"] && kind !== "order") problems.push("extra.ts is for lines to put in order.");
  if (kind === "order") {
    const lines = linesOf(`${code["solution"]}\n${code["extra"] ?? ""}`);
    for (const line of linesOf(code["second"] ?? "")) {
      const at = lines.indexOf(line);
      if (at < 0) problems.push(`second.ts has a line that nobody is given: ${line}`);
      else lines.splice(at, 1);
    }
  }
  return problems;
}

async function proveVariant(
  exercise: ExerciseFolder,
  variant: number,
  { seeds, mutants: most, isWhole }: ProofOptions & { isWhole: boolean },
  bench: CheckBench,
): Promise<Proof> {
  const problems: string[] = [];
  const code = Object.fromEntries(
    Object.entries(exercise.code).map(([name, text]) => [
      name,
      withNumbers(text, exercise.numbers, variant),
    ]),
  );
  const { check = "", solution = "" } = code;
  const needs = neededNames(solution, check);
  const longest = Math.min(longestCheck, exercise.seconds / 4) * crowding;
  const attempt = (answer: string, count: number, working = longest) =>
    bench.run(
      {
        exercise: exercise.name,
        answer,
        check,
        needs,
        seeds: Array.from({ length: count }, (_, index) => index),
      },
      { working: working * Math.max(1, count / exercise.seeds), waiting: exercise.seconds },
    );

  const start = startOf(exercise.kind, exercise.name, code);
  if (isWhole && start !== "" && (await attempt(start, 1)).state === "passed") {
    problems.push("The start passes as it is.");
  }
  let seconds = 0;
  for (const name of ["solution", "second"]) {
    const answer = code[name];
    if (answer === undefined) continue;
    const outcome = await attempt(answer, Math.max(seeds, exercise.seeds), longest * 2);
    if (outcome.state !== "passed") problems.push(`${name}.ts does not pass. ${said(outcome)}`);
    const share = exercise.seeds / Math.max(seeds, exercise.seeds);
    seconds = Math.max(seconds, outcome.seconds * share);
  }
  if (seconds > longest) {
    const [used, most] = [seconds, longest].map((each) => each.toFixed(1));
    problems.push(`The check of a right answer needs ${used} s, and may need ${most} s at most.`);
  }
  // What is wrong with a right answer is to be mended first.
  if (!isWhole || problems.length > 0) return { problems, caught: 0, spoiled: 0, seconds };
  for (const [name, answer] of Object.entries(code)) {
    if (!name.startsWith("wrong-")) continue;
    const message = answer.match(/^\/\/ (.*)/)?.[1]?.trim();
    const outcome = await attempt(answer, exercise.seeds);
    if (!message) problems.push(`${name}.ts must begin with // and the message it gets.`);
    else if (outcome.state === "passed") problems.push(`${name}.ts passes.`);
    else if (!said(outcome).includes(message)) {
      problems.push(`${name}.ts does not get its message, but: ${said(outcome)}`);
    }
  }
  const spoiled = spread(mutants(solution), most);
  let caught = 0;
  for (const { code: answer } of spoiled) {
    // Whoever needs so much more than the solution is not right.
    const outcome = await attempt(answer, exercise.seeds, Math.min(longest, 1 + 10 * seconds));
    if (outcome.state !== "passed") caught++;
  }
  if (spoiled.length > 0 && caught === 0) {
    problems.push(`None of ${spoiled.length} spoiled solutions is found out.`);
  }
  return { problems, caught, spoiled: spoiled.length, seconds };
}

/** What an answer is before the reader has done anything; empty where that is nothing. */
function startOf(kind: ExerciseKind, name: string, code: Readonly<Record<string, string>>): string {
  if (kind !== "order") return code["start"] ?? "";
  return programOf(startOrder(name, code["solution"] ?? "", code["extra"]));
}

/** All that a reader is told. */
function said({ sentence, checks, error }: TimedOutcome): string {
  const missed = checks.filter(({ held }) => !held);
  const parts = missed.map(({ what, expected, found, mistake }) =>
    [mistake ?? what, expected && `Expected ${expected}.`, found && `Found ${found}.`]
      .filter(Boolean)
      .join(" "),
  );
  const thrown = error ? [`${error.name}: ${error.message} ${error.advice ?? ""}`] : [];
  return [sentence, ...parts, ...thrown].join(" ");
}

/** At most `most` of them, from the first to the last at equal distances. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  if (items.length <= most) return [...items];
  return Array.from({ length: most }, (_, index) => {
    const at = Math.floor((index * items.length) / most);
    return items[at] as Item;
  });
}

/** Code without comments and blanks. */
const bare = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "").replace(/\s+/g, "");
