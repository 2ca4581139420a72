import type { CheckOutcome } from "./run-check.ts";

/** An outcome as it is spoken. */
export function spokenOutcome({ state, sentence, checks, error }: CheckOutcome): string {
  const missed = checks.find(({ held }) => !held);
  const parts = [
    state === "passed" ? "Passed." : state === "missed" ? "Not yet." : "",
    sentence,
    missed?.mistake ?? missed?.what,
    missed?.expected === undefined ? undefined : `Expected ${missed.expected}.`,
    missed?.found === undefined ? undefined : `Found ${missed.found}.`,
    error?.message,
  ];
  return parts.filter(Boolean).join(" ");
}
