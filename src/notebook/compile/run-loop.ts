import type { CellLoop, Checkpoint, CheckpointAnswer } from "./cell-host.ts";

/** What all loops of one run share. */
export interface Pace {
  readonly clock: () => number;
  /** Milliseconds between two pauses. */
  readonly slice: number;
  readonly checkpoint: (at: Checkpoint) => Promise<CheckpointAnswer>;
  readonly stop: () => void;
  readonly loops: RunLoop[];
  paused: number;
  stepping: boolean;
  progress?: { done: number; total: number };
}

const mostRounds = 32;
/** Rounds are counted, not timed, for about this many milliseconds. */
const unwatched = 1;

/** One loop of a running cell: a counter first, and a clock only every few rounds. */
export class RunLoop implements CellLoop {
  left = 0;
  #rounds = 1;
  #looked: number;
  readonly #pace: Pace;
  readonly #line: number;
  readonly #depth: number;
  readonly #step: number;
  readonly #inclusive: boolean;

  constructor(pace: Pace, line: number, depth: number, step: number, inclusive: boolean) {
    this.#pace = pace;
    this.#line = line;
    this.#depth = depth;
    this.#step = step;
    this.#inclusive = inclusive;
    this.#looked = pace.clock();
    pace.loops.push(this);
  }

  due(counter?: unknown, bound?: unknown, start?: unknown): boolean {
    return --this.left < 0 && this.#look(counter, bound, start);
  }

  #look(counter: unknown, bound: unknown, start: unknown): boolean {
    const pace = this.#pace;
    const now = pace.clock();
    const passed = now - this.#looked;
    this.#looked = now;
    if (passed < unwatched) this.#rounds = Math.min(mostRounds, this.#rounds * 2);
    else if (passed > 2 * unwatched) this.#rounds = Math.max(1, this.#rounds >> 1);
    this.left = this.#rounds - 1;
    if (this.#depth === 0) this.#count(Number(counter), Number(bound), Number(start ?? 0));
    return pace.stepping || now - pace.paused >= pace.slice;
  }

  #count(counter: number, bound: number, start: number): void {
    const done = Math.floor((counter - start) / this.#step);
    const span = (bound - start) / this.#step;
    const total = this.#inclusive ? Math.floor(span) + 1 : Math.ceil(span);
    if (done >= 0 && done <= total && Number.isFinite(total)) this.#pace.progress = { done, total };
    else delete this.#pace.progress;
  }

  pause(): Promise<void> {
    const { progress } = this.#pace;
    const at = { line: this.#line, depth: this.#depth };
    return pauseAt(this.#pace, progress ? { ...at, progress } : at);
  }
}

/** Asks what is to be done, and does it; a run that is to stop never comes back from here. */
export async function pauseAt(pace: Pace, at: Checkpoint): Promise<void> {
  const answer = await pace.checkpoint(at);
  if (answer === "stop") {
    pace.stop();
    await new Promise<never>(() => {});
  }
  pace.stepping = answer === "step";
  if (pace.stepping) for (const loop of pace.loops) loop.left = 0;
  pace.paused = pace.clock();
}
