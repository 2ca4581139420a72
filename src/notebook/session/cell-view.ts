import type { Outputs } from "../outputs/live.ts";
import type { CellStatus } from "../plan/index.ts";
import type { InputValue } from "../protocol/inputs.ts";
import type { ErrorOutput, MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";

export interface Ended {
  outcome: "done" | "failed" | "partial" | "lost" | "blocked";
  milliseconds: number;
  /** What the reader should know besides. */
  message?: string;
}

/** A cell as the session sees it. */
export interface CellView {
  readonly name: string;
  readonly lesson: string;
  /** Its present text. */
  readonly source: string;
  /** What the reader gave to the controls in its outputs. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  began(): void;
  openOutputs(): Promise<Outputs>;
  /** The worker does not answer. */
  unheard(): void;
  progressed(progress: { done: number; total: number }): void;
  resulted(result: ValueOutput | MeasuredOutput): void;
  /** Its text went wrong there. */
  failedAt(error: ErrorOutput): void;
  /** It can be paused from now on. */
  pausable(): void;
  /** It waits in the loop on this line; at each step anew. */
  paused(line: number): void;
  resumed(): void;
  /** A stop has to wait for the next checkpoint; the worker can be ended at once instead. */
  offerEnd(): void;
  ended(ended: Ended): void;
  /** With the sentence that says why it is out of date, if it is. */
  standing(status: CellStatus, why: string): void;
  /** The worker is a fresh one, and no cell has run in it. */
  restarted(): void;
}
