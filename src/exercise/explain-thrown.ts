import type { ErrorOutput } from "../notebook/protocol/outputs.ts";

interface Circumstances {
  /** The name under which the reader's code ran. */
  readonly exercise: string;
  readonly check: string;
  /** The names of the reader's code. */
  readonly declares: readonly string[];
}

/**
 * An error thrown while the check ran, as the reader can use it: with a line of their own code, or
 * with the words of the check's line, which they do not see.
 */
export function explainThrown(
  { cell, line, column: _, advice, ...error }: ErrorOutput,
  { exercise, check, declares }: Circumstances,
): { sentence: string; error: ErrorOutput } {
  const explained = advice === undefined ? error : { ...error, advice };
  if (cell === exercise) {
    return {
      sentence: "Your code threw an error when the check called it.",
      error: line === undefined ? explained : { ...explained, line },
    };
  }
  if (line === undefined) {
    return { sentence: "Something was thrown when the check called your code.", error: explained };
  }
  const statement = check.split(/\r\n?|\n/)[line - 1]?.trim() ?? "";
  const words = new Set(check.split(/[^\p{ID_Continue}$]+/u));
  const here = new Set(statement.split(/[^\p{ID_Continue}$]+/u));
  const used = declares.filter((name) => words.has(name));
  const meant = used.filter((name) => here.has(name));
  const names = (meant.length > 0 ? meant : used).map((name) => `‘${name}’`).join(" and ");
  const look =
    names === "" ? "Look at it with show(…)." : `Look with show(…) at what ${names} gives.`;
  return {
    sentence: `The check could not go on with what your code gives. It came as far as: ${statement}`,
    error: { ...error, advice: look },
  };
}
