import { advice, type Known } from "./advice.ts";
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

/**
 * What went wrong in a cell, where, and what to do about it. Takes whatever was thrown, even what
 * resists being looked at, and never throws.
 */
export function explainError(thrown: unknown, known: Known) {
  const { name, message, stack } = look(thrown);
  const frame = readerFrame(stack);
  const advised = advice(name, message, known);
  const explanation: Explanation = { name, message };
  if (frame) {
    explanation.line = frame.line;
    if (frame.cell !== known.cell) explanation.cell = frame.cell;
  }
  if (advised !== undefined) explanation.advice = advised;
  return explanation;
}

function look(thrown: unknown): { name: string; message: string; stack: string } {
  try {
    if (!(thrown instanceof Error)) {
      return { name: "", message: cut(`The cell threw ${inWords(thrown)}.`), stack: "" };
    }
    return {
      name: cut(String(thrown.name)),
      message: cut(String(thrown.message)),
      stack: String(thrown.stack ?? ""),
    };
  } catch {
    return { name: "", message: "The cell threw something that can't be looked at.", stack: "" };
  }
}

function inWords(thrown: unknown): string {
  if (typeof thrown === "string") return `the text “${thrown}”`;
  if (typeof thrown === "function") return "a function";
  if (typeof thrown === "object" && thrown !== null) return "an object that is no Error";
  return String(thrown);
}

const cut = (text: string) =>
  text.length > longestMessage ? `${text.slice(0, longestMessage)} …` : text;
