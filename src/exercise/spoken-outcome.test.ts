import { expect, test } from "vitest";
import type { CheckOutcome } from "./run-check.ts";
import { spokenOutcome } from "./spoken-outcome.ts";

const held = { what: "the first", held: true };

test.each<[string, CheckOutcome, string]>([
  [
    "a pass",
    { state: "passed", sentence: "Right: all 2 checks hold.", checks: [held, held] },
    "Passed. Right: all 2 checks hold.",
  ],
  [
    "a number that is wrong",
    {
      state: "missed",
      sentence: "One check holds. The next does not:",
      checks: [held, { what: "the second", held: false, expected: "9", found: "6" }],
    },
    "Not yet. One check holds. The next does not: the second. Expected 9. Found 6.",
  ],
  [
    "a known mistake",
    {
      state: "missed",
      sentence: "This does not hold yet:",
      checks: [{ what: "a known mistake", held: false, found: "6", mistake: "No biases." }],
    },
    "Not yet. This does not hold yet: No biases. Found 6.",
  ],
  [
    "an error, with what to do about it",
    {
      state: "missed",
      sentence: "Your code failed.",
      checks: [],
      error: { kind: "error", name: "Error", message: "No.", advice: "Do this.", line: 2 },
    },
    "Not yet. Your code failed. Line 2: No. Do this.",
  ],
  [
    "what could not be checked",
    { state: "unready", sentence: "Line 2 still has a blank ___.", checks: [] },
    "Not checked. Line 2 still has a blank ___.",
  ],
])("%s is spoken whole", (_, outcome, spoken) => {
  expect(spokenOutcome(outcome)).toBe(spoken);
});
