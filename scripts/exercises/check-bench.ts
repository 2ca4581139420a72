import { Worker } from "node:worker_threads";
import type { CheckJob, CheckOutcome } from "../../src/exercise/run-check.ts";

/** What came of a check, and how long it took. */
export interface TimedOutcome extends CheckOutcome {
  readonly seconds: number;
}

/** Runs checks in a thread of their own, which is ended when one takes too long. */
export class CheckBench {
  #worker: Worker | undefined;

  /** @param seconds after which the check is given up, and counts as missed */
  async run(job: CheckJob, seconds: number): Promise<TimedOutcome> {
    this.#worker ??= new Worker(new URL("./exercise-thread.ts", import.meta.url));
    const worker = this.#worker;
    const began = performance.now();
    const passed = () => (performance.now() - began) / 1000;
    const outcome = await new Promise<CheckOutcome>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.close();
        const sentence = `It had not ended after ${seconds} seconds.`;
        resolve({ state: "missed", sentence, checks: [] });
      }, seconds * 1000);
      worker.removeAllListeners();
      worker.once("message", (outcome: CheckOutcome) => {
        clearTimeout(timer);
        resolve(outcome);
      });
      worker.once("error", (error) => {
        clearTimeout(timer);
        this.close();
        reject(error);
      });
      worker.postMessage(job);
    });
    return { ...outcome, seconds: passed() };
  }

  close(): void {
    this.#worker?.removeAllListeners();
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}
