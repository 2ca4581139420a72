import type { Output } from "../protocol/outputs.ts";
import { type CellRun, currentRun, type Gatherer } from "./sink.ts";

/** An output that is replaced while the cell runs; the page sees it at most every 50 ms. */
export class StandingOutput implements Gatherer {
  #run: CellRun | undefined;
  #id: number | undefined;
  #waiting: Output | undefined;

  /** Shows the output, in the place of the one before unless another cell runs by now. */
  set(output: Output): void {
    const run = currentRun();
    if (run === undefined || run !== this.#run) {
      this.#run = run;
      this.#id = run?.claim();
      if (this.#id !== undefined) run?.gather(this);
    }
    this.#waiting = output;
    this.#run?.tick();
  }

  flush(): void {
    if (this.#id === undefined || this.#waiting === undefined) return;
    this.#run?.sink.output(this.#id, this.#waiting);
    this.#waiting = undefined;
  }

  finish(): void {
    this.flush();
  }
}
