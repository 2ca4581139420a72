import type { ErrorOutput } from "../notebook/protocol/outputs.ts";
import type { CheckOutcome } from "./run-check.ts";

const words = { passed: "Passed.", missed: "Not yet.", unready: "Not checked." };

/** An outcome as it is spoken. */
export function spokenOutcome({ state, sentence, checks, error }: CheckOutcome): string {
  const missed = checks.find(({ held }) => !held);
  const parts = [
    words[state],
    sentence,
    ended(missed?.mistake ?? missed?.what),
    missed?.expected === undefined ? undefined : `Expected ${missed.expected}.`,
    missed?.found === undefined ? undefined : `Found ${missed.found}.`,
    ...spokenError(error),
  ];
  return parts.filter(Boolean).join(" ");
}

function spokenError(error: ErrorOutput | undefined) {
  if (!error) return [];
  const place = error.line === undefined ? "" : `Line ${error.line}: `;
  return [`${place}${ended(error.message)}`, error.advice];
}

const ended = (text: string | undefined) =>
  text === undefined || /[.!?…:]$/.test(text) ? text : `${text}.`;
