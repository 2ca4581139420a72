import type { CellHost, CellLoop, Checkpoint, CheckpointAnswer } from "./cell-host.ts";
import { type Pace, pauseAt, RunLoop } from "./run-loop.ts";

export interface CourseOptions {
  /**
   * Asked about once every `slice` milliseconds while a cell's loops run. The answer may take as long
   * as the page pauses the cell. Without it, loops never pause.
   */
  readonly checkpoint?: (at: Checkpoint) => Promise<CheckpointAnswer>;
  readonly slice?: number;
  readonly clock?: () => number;
}

/** A cell may declare a name `performance`. */
const now = performance.now.bind(performance);

const idle: CellLoop = { due: () => false, pause: async () => {} };
const never = new Promise<never>(() => {});

/** One run of one cell: where it can pause, what it waits for, and how it is stopped. */
export class RunCourse {
  /** It has ended in whatever way. */
  isOver = false;
  readonly stopped: Promise<"stopped">;
  #isStopped = false;
  #stop: (outcome: "stopped") => void = () => {};
  readonly #pace: Pace | undefined;

  constructor({ checkpoint, slice = 40, clock = now }: CourseOptions) {
    this.stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
    if (!checkpoint) return;
    const stop = () => this.stop();
    this.#pace = {
      clock,
      slice,
      checkpoint,
      stop,
      paused: clock(),
      stepping: false,
      loops: [],
    };
  }

  /** Ends the run now: wherever the cell waits, it never goes on. */
  stop(): void {
    this.#isStopped = true;
    this.#stop("stopped");
  }

  /** A checkpoint besides the loops, for functions that the cell calls. */
  async rest(at: Checkpoint): Promise<void> {
    if (this.#pace) await pauseAt(this.#pace, at);
  }

  async wait(value: unknown): Promise<unknown> {
    try {
      return await value;
    } finally {
      if (this.#isStopped) await never;
    }
  }

  loop(...[line, depth, step = 1, inclusive = false]: Parameters<CellHost["loop"]>): CellLoop {
    return this.#pace ? new RunLoop(this.#pace, line, depth, step, inclusive) : idle;
  }
}
