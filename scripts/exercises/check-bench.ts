import {
  type CheckJob,
  type CheckOutcome,
  endedAfter,
  runCheck,
} from "../../src/exercise/run-check.ts";
import { CheckThread } from "./check-thread.ts";

/** What came of a check, and what it cost. */
export interface TimedOutcome extends CheckOutcome {
  /** Processor time of the thread, which does not depend on what else the machine does. */
  readonly seconds: number;
}

/** When a check is given up. */
export interface Patience {
  /** Seconds of processor time. */
  readonly working: number;
  /** Seconds in which the thread had nothing to do. */
  readonly waiting: number;
}

/** How often the thread is asked, in milliseconds, whether it still goes on. */
const lookEvery = 200;

/** Runs checks in a thread, which is replaced when one does not end or leaves traces. */
export class CheckBench {
  #thread: CheckThread | undefined;

  /** Checks an answer as a page does. */
  async run(job: CheckJob, patience: Patience): Promise<TimedOutcome> {
    this.#thread ??= new CheckThread();
    const thread = this.#thread;
    const watch = watchThread(thread, patience);
    const ended = await Promise.race([
      runCheck(job, (script) => thread.run(script)).then((outcome) => ({ outcome })),
      watch.givenUp,
      thread.gone,
    ]).finally(watch.end);
    const { seconds } = thread;
    if (typeof ended === "object") {
      const isFresh = await Promise.race([thread.forget(), thread.gone]);
      if (isFresh !== true) this.close();
      return { ...ended.outcome, seconds };
    }
    this.close();
    if (typeof ended === "number") return { ...endedAfter(ended), seconds: ended };
    return { state: "missed", sentence: `The thread is gone: ${ended}.`, checks: [], seconds };
  }

  close(): void {
    this.#thread?.close();
    this.#thread = undefined;
  }
}

/** Looks from time to time whether a thread has worked or waited for longer than it may. */
function watchThread(thread: CheckThread, { working, waiting }: Patience) {
  let timer: ReturnType<typeof setInterval> | undefined;
  const givenUp = new Promise<number>((resolve) => {
    timer = setInterval(() => {
      thread.used().then(
        (used) => {
          if (used.working > working) resolve(working);
          else if (used.waiting > waiting) resolve(waiting);
        },
        // It has ended meanwhile.
        () => {},
      );
    }, lookEvery);
  });
  return { givenUp, end: () => clearInterval(timer) };
}
