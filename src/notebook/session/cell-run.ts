import type { Outputs } from "../outputs/live.ts";
import type { FromWorker } from "../protocol/messages.ts";
import type { CellView, Ended } from "./cell-view.ts";

/** How long a worker may take to obey before it is ended. */
const patienceMilliseconds = 300;

/** How long a worker may take to hear of a run before the reader is told that it does not. */
const silenceMilliseconds = 2000;

/** How a run ended, and the names it was seen to change. */
export interface RunEnd extends Ended {
  changed: readonly string[];
}

/** One run of one cell, from the message that starts it to the one that says how it ended. */
export class CellRun {
  readonly number: number;
  readonly view: CellView;
  readonly ended: Promise<RunEnd>;
  readonly #outputs: Outputs;
  readonly #began = performance.now();
  #finish: (end: RunEnd) => void = () => {};
  readonly #unheard: ReturnType<typeof setTimeout>;
  #isOver = false;
  #passedCheckpoint = false;
  #stopping = false;
  #isPaused = false;

  constructor(number: number, view: CellView, outputs: Outputs) {
    this.number = number;
    this.view = view;
    this.#outputs = outputs;
    this.ended = new Promise((finish) => {
      this.#finish = finish;
    });
    view.began();
    this.#unheard = setTimeout(() => view.unheard(), silenceMilliseconds);
  }

  get isPaused(): boolean {
    return this.#isPaused && !this.#isOver;
  }

  /** It was told to go on. */
  resumed(): void {
    this.#isPaused = false;
    this.view.resumed();
  }

  received(message: FromWorker): void {
    clearTimeout(this.#unheard);
    switch (message.type) {
      case "output": {
        const { id, output } = message;
        this.#outputs.output(id, output);
        if (output.kind === "value" || output.kind === "measured") this.view.resulted(output);
        break;
      }
      case "points":
        this.#outputs.points(message.id, message.series);
        break;
      case "progress":
        this.view.progressed(message);
        break;
      case "checkpoint":
        this.#passedCheckpoint = true;
        this.view.pausable();
        break;
      case "paused":
        this.#isPaused = true;
        this.view.paused(message.line);
        break;
      case "failed":
        this.#outputs.error(message.error);
        this.view.failedAt(message.error);
        this.#end({ outcome: "failed", ...message });
        break;
      case "done":
        this.#end({ outcome: "done", ...message });
        break;
      case "stopped":
        this.#end({ outcome: "partial", ...message });
        break;
    }
  }

  /**
   * The worker was told to stop: if it does not obey soon, the reader may end it where a checkpoint is
   * to come, and `end` is called where none is.
   */
  stopping(end: () => void): void {
    if (this.#stopping) return;
    this.#stopping = true;
    setTimeout(() => {
      if (this.#isOver) return;
      if (this.#passedCheckpoint) this.view.offerEnd();
      else end();
    }, patienceMilliseconds);
  }

  /** The worker was ended. */
  lost(message: string): void {
    const milliseconds = performance.now() - this.#began;
    this.#end({ outcome: "lost", milliseconds, message, changed: [] });
  }

  #end(end: RunEnd): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#unheard);
    this.#outputs.finish();
    this.#finish(end);
  }
}
