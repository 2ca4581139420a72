import { compile, compileCheck, type ImportedName } from "../notebook/compile/index.ts";
import type { ErrorOutput } from "../notebook/protocol/outputs.ts";
import type { CheckResult } from "../notebook/protocol/verdict.ts";
import { blankLines } from "./blanks.ts";
import { explainThrown } from "./explain-thrown.ts";

/** What is to be checked, and by what. */
export interface CheckJob {
  /** The exercise's own name, under which the reader's code runs. */
  readonly exercise: string;
  /** The reader's code. */
  readonly answer: string;
  readonly check: string;
  /** Names that the check uses and the code must declare. */
  readonly needs: readonly string[];
  /** Answer and check are run once for each. */
  readonly seeds: readonly number[];
}

/** A script for the worker. */
export interface Script {
  readonly cell: string;
  readonly code: string;
  readonly seed: string;
  /** Which cell declares which name, for the advice in errors. */
  readonly declaredBy: Readonly<Record<string, string>>;
  /** Names of an earlier run, to be unknown again. */
  readonly forget: readonly string[];
  /** What it imports. */
  readonly imports: readonly ImportedName[];
}

/** How a script ended. */
export interface ScriptEnd {
  readonly error?: ErrorOutput;
  readonly checks: readonly CheckResult[];
}

/** What came of a check. */
export interface CheckOutcome {
  /** `unready` where nothing could be checked yet. */
  readonly state: "passed" | "missed" | "unready";
  /** In one sentence or two. */
  readonly sentence: string;
  readonly checks: readonly CheckResult[];
  /** What the reader's code threw, or why it does not compile. */
  readonly error?: ErrorOutput;
}

/**
 * Runs the reader's code and then the check of it, once for each seed, until one does not hold.
 *
 * @param run runs a script in the worker
 */
export async function runCheck(
  { exercise, answer, check, needs, seeds }: CheckJob,
  run: (script: Script) => Promise<ScriptEnd>,
): Promise<CheckOutcome> {
  const blanks = blankLines(answer);
  if (blanks.length > 0) return unready(blankText(blanks));
  const compiled = compile(answer, exercise);
  if (!("code" in compiled)) {
    const error: ErrorOutput = { kind: "error", name: "SyntaxError", ...compiled };
    return { ...unready("Your code can't be run yet."), error };
  }
  const { declares, imports } = compiled.analysis;
  const missing = needs.filter((name) => !declares.includes(name));
  if (missing.length > 0) return unready(missingText(missing));
  const checking = compileCheck(check);
  if (!("code" in checking)) throw new Error(`The check does not compile: ${checking.message}`);

  const declaredBy = Object.fromEntries(declares.map((name) => [name, exercise]));
  let checks: readonly CheckResult[] = [];
  for (const [index, seed] of seeds.entries()) {
    const random = `${exercise}/seed-${seed}`;
    const forget = index > 0 ? declares : [];
    const { code } = compiled;
    const ran = await run({ cell: exercise, code, seed: random, declaredBy, forget, imports });
    if (ran.error) {
      return missed("Your code failed before it could be checked.", [], ran.error, index);
    }
    const own = { imports: checking.analysis.imports, forget: [], seed: `${random}/check` };
    const end = await run({ cell: "check", code: checking.code, declaredBy, ...own });
    checks = end.checks;
    const held = checks.filter((each) => each.held).length;
    if (held < checks.length) return missed(missedText(held), checks, undefined, index);
    if (end.error) {
      const { sentence, error } = explainThrown(end.error, { exercise, check, declares });
      return missed(sentence, checks, error, index);
    }
    if (held === 0) return missed(nothingText, [], undefined, index);
  }
  return { state: "passed", sentence: passedText(checks.length, seeds.length), checks };
}

/** What is told where a check was given up. */
export function endedAfter(seconds: number): CheckOutcome {
  const sentence = `The check was ended after ${seconds} seconds. Is there a loop that never ends, something that is awaited and never comes, or more work than the task asks for?`;
  return { state: "missed", sentence, checks: [] };
}

/** The names of an exercise's solution that its check uses. */
export function neededNames(solution: string, check: string): string[] {
  const solved = compile(solution, "solution");
  const checking = compileCheck(check);
  if (!("code" in solved) || !("code" in checking)) return [];
  const { mentions, declares, imports } = checking.analysis;
  const own = new Set([...declares, ...imports.map(({ name }) => name)]);
  return solved.analysis.declares.filter((name) => mentions.includes(name) && !own.has(name));
}

const missedText = (held: number) => {
  if (held === 0) return "This does not hold yet:";
  return held === 1
    ? "One check holds. The next does not:"
    : `${held} checks hold. The next does not:`;
};

const unready = (sentence: string): CheckOutcome => ({ state: "unready", sentence, checks: [] });

function missed(
  sentence: string,
  checks: readonly CheckResult[],
  error: ErrorOutput | undefined,
  index: number,
): CheckOutcome {
  const again =
    index > 0 ? `It held with other random numbers, but not always. In try ${index + 1}: ` : "";
  return { state: "missed", sentence: again + sentence, checks, ...(error ? { error } : {}) };
}

function blankText(lines: readonly number[]): string {
  const [only] = lines;
  return lines.length === 1
    ? `Line ${only} still has a blank ___. Put something in its place.`
    : `Lines ${lines.slice(0, -1).join(", ")} and ${lines.at(-1)} still have blanks ___. Put something in their place.`;
}

function missingText(names: readonly string[]): string {
  const list = names.map((name) => `‘${name}’`).join(" and ");
  return `The check uses ${list}, which your code does not declare. Keep the name, or press Reset to get it back.`;
}

const nothingText =
  "The check ended without comparing anything. Does your code change what JavaScript brings, such as Math or Object? Then leave that as it is.";

function passedText(checks: number, seeds: number): string {
  const all = checks === 1 ? "Right." : `Right: all ${checks} checks hold.`;
  return seeds > 1 ? `${all} They do with ${seeds} different sets of random numbers.` : all;
}
