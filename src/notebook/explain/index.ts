import { advice, type Known, type Said } from "./advice.ts";
import { readerFrame } from "./reader-frame.ts";

/** An error as it is shown under a cell. */
export interface Explanation {
  name: string;
  message: string;
  /** Where in the reader's code, from 1. Columns are not kept when types are stripped. */
  line?: number;
  /** The cell that the line is in, where it is not the one that was run. */
  cell?: string;
  advice?: string;
}

const longestMessage = 5000;
const longestLine = 1000;

/**
 * What went wrong in a cell, where, and what to do about it. Takes whatever was thrown, even what
 * resists being looked at, and never throws.
 */
export function explainError(thrown: unknown, known: Known): Explanation {
  const { name, message, stack } = look(thrown);
  const frame = readerFrame(stack, known.addresses);
  const isOwn = frame?.cell === known.cell;
  const text = (isOwn && known.code?.split("\n")[frame.line - 1]?.slice(0, longestLine)) || "";
  const said: Said = { name, message, text };
  const advised = advice(said, known);
  const explanation: Explanation = { name, message };
  if (frame) {
    explanation.line = frame.line;
    if (!isOwn) explanation.cell = frame.cell;
  }
  if (advised !== undefined) explanation.advice = advised;
  return explanation;
}

function look(thrown: unknown): { name: string; message: string; stack: string } {
  try {
    if (!isError(thrown)) {
      return { name: "", message: cut(`The cell threw ${inWords(thrown)}.`), stack: "" };
    }
    const { name, message, stack } = thrown;
    return { name: cut(String(name)), message: cut(String(message)), stack: String(stack ?? "") };
  } catch {
    return { name: "", message: "The cell threw something that can't be looked at.", stack: "" };
  }
}

/** Errors of other realms count too. */
const isError = (thrown: unknown): thrown is Error =>
  thrown instanceof Error || Object.prototype.toString.call(thrown) === "[object Error]";

function inWords(thrown: unknown): string {
  if (typeof thrown === "string") return `the text “${thrown}”`;
  if (typeof thrown === "function") return "a function";
  if (typeof thrown === "object" && thrown !== null) return "an object that is no Error";
  return String(thrown);
}

const cut = (text: string) =>
  text.length > longestMessage ? `${text.slice(0, longestMessage)} …` : text;
