/**
 * What a compiled cell calls. Its code is `$cell(async ($) => { … })`, where `$` is this; the
 * values below are written to the global object, which is where every cell looks names up.
 */
export interface CellHost {
  /** Names that only another run of their declaration may change. */
  constants(values: object): void;
  variables(values: object): void;
  /** Functions, whose local names differ from those the reader gave. */
  functions(values: Record<string, (...values: never[]) => unknown>): void;
  /** Remembers a function that can be made anew elsewhere, and gives it back. */
  closure<Given extends (...values: never[]) => unknown>(
    given: Given,
    mark: string,
    locals?: () => Record<string, unknown>,
  ): Given;
  /** What a module exports under a name, or all of it for `*`. */
  take(module: string, name: string): unknown;
  /** As `take`, but a name that is only a type gives undefined. */
  takeMaybe(module: string, name: string): unknown;
  /** `base ** exponent`, the same in its last bit everywhere. */
  power(base: unknown, exponent: unknown): unknown;
  /** `object[key] **= exponent`. */
  powerInto(object: unknown, key: PropertyKey, exponent: unknown): unknown;
  /** What is awaited; never comes where the run was stopped meanwhile. */
  wait(value: unknown): Promise<unknown>;
  /** Starts counting the rounds of one loop in the text. */
  loop(line: number, depth: number, step?: number, inclusive?: boolean): CellLoop;
}

export interface CellLoop {
  /**
   * Whether this round should `await pause()` first. A loop that counts gives its counter, the bound
   * and where it started.
   */
  due(counter?: unknown, bound?: unknown, start?: unknown): boolean;
  pause(): Promise<void>;
}

/** Where a running cell is. */
export interface Checkpoint {
  /** From 1; 0 where it is no loop of the text. */
  readonly line: number;
  /** How many loops of the cell are around this one. */
  readonly depth: number;
  /** Rounds of the outermost loop, where they can be counted. */
  readonly progress?: { readonly done: number; readonly total: number };
}

/** What the page wants at a checkpoint; "step" comes back after one round. */
export type CheckpointAnswer = "go" | "step" | "stop";
