/** What the check of an exercise has looked at, in order; only the last can be one that did not hold. */
export interface VerdictOutput {
  kind: "verdict";
  checks: CheckResult[];
}

export interface CheckResult {
  /** What was compared, such as "the loss of a network that guesses". */
  what: string;
  held: boolean;
  expected?: string;
  found?: string;
  /** The known mistake that explains what was found. */
  mistake?: string;
}
