import type { ImportedName } from "../compile/index.ts";
import type { InputValue } from "./inputs.ts";
import type { ErrorOutput, Output } from "./outputs.ts";

/** What the page says to the worker in which cells run. */
export type ToWorker =
  | {
      type: "run";
      run: number;
      cell: string;
      code: string;
      /** What the cell's random numbers start from. */
      seed: string;
      /** Names of cells that are no longer there, to be unknown again. */
      forget: string[];
      /** What earlier cells import and this one uses: brought without running them. */
      imports: readonly ImportedName[];
      /** What the reader gave to the controls of this cell, by their labels. */
      inputs: Readonly<Record<string, InputValue>>;
      /** Which cell declares which name, for the advice in errors. */
      declaredBy: Record<string, string>;
    }
  /** The rest of the library: a script that gives `$companions`. */
  | { type: "companions"; code: string }
  /** End the cell at its next checkpoint; what it computed stays. */
  | { type: "stop"; run: number }
  /** Wait at the next checkpoint; other cells may run meanwhile. */
  | { type: "pause"; run: number }
  /** Go on for one round of a loop, or for good. */
  | { type: "step"; run: number }
  | { type: "resume"; run: number }
  | { type: "data"; request: number; bytes: ArrayBuffer }
  | { type: "data-failed"; request: number; message: string };

/**
 * What the worker says to the page. The reader's code can forge any of these, so the page checks the
 * form and size of each and treats what is in it as text.
 */
export type FromWorker =
  | { type: "ready" }
  /** Shows an output, or replaces the one with the same number of the same run. */
  | { type: "output"; run: number; id: number; output: Output }
  /** More points for lines of a chart that was shown; lines not known yet are added. */
  | {
      type: "points";
      run: number;
      id: number;
      series: { name: string; x: number[]; y: number[] }[];
    }
  /** The worker has heard of the run. */
  | { type: "began"; run: number }
  /** The cell has passed a checkpoint, so it can be stopped or paused with everything kept. */
  | { type: "checkpoint"; run: number }
  /** The cell waits, in the loop on this line. */
  | { type: "paused"; run: number; line: number }
  | { type: "progress"; run: number; done: number; total: number }
  | { type: "data"; request: number; name: string; part: string }
  | { type: "done"; run: number; changed: string[]; milliseconds: number }
  | { type: "stopped"; run: number; changed: string[]; milliseconds: number }
  | { type: "failed"; run: number; changed: string[]; milliseconds: number; error: ErrorOutput };
