import type { CheckResult } from "../../protocol/verdict.ts";
import { connect, finishCell, startCell } from "../../show/sink.ts";

/** What a check noted, and what it threw. */
export interface Checked {
  readonly checks: readonly CheckResult[];
  readonly thrown: unknown;
}

/** Runs a check as a cell. */
export function checked(check: () => void): Checked {
  let checks: readonly CheckResult[] = [];
  let thrown: unknown;
  connect({
    output: (_, output) => {
      if (output.kind === "verdict") checks = structuredClone(output.checks);
    },
    points: () => {},
  });
  startCell();
  try {
    check();
  } catch (error) {
    thrown = error;
  }
  finishCell();
  return { checks, thrown };
}
