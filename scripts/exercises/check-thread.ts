import { Worker } from "node:worker_threads";
import type { Script, ScriptEnd } from "../../src/exercise/run-check.ts";
import type { FromThread, ToThread } from "./exercise-thread.ts";

/** How long the thread has worked and waited, in seconds, since its first script began. */
export interface Used {
  readonly working: number;
  readonly waiting: number;
}

/** A thread in which answers and checks run. */
export class CheckThread {
  /** The processor time of all scripts that have ended, in seconds. */
  seconds = 0;
  /** Resolves with the reason when the thread is no more. */
  readonly gone: Promise<string>;
  readonly #worker = new Worker(new URL("./exercise-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  #heard: (message: FromThread) => void = () => {};
  #began: Promise<Used> | undefined;

  constructor() {
    this.gone = new Promise((resolve) => {
      this.#worker.once("error", (error) =>
        resolve(error instanceof Error ? error.message : String(error)),
      );
      this.#worker.once("exit", () => resolve("it was ended from inside"));
    });
    this.#worker.on("message", (message: FromThread) => {
      if (message.type === "began") this.#began ??= this.#used();
      else this.#heard(message);
    });
  }

  async run(script: Script): Promise<ScriptEnd> {
    const heard = await this.#ask(script);
    if (heard.type !== "ended") throw new Error("The thread has answered something else.");
    this.seconds += heard.seconds;
    return heard.end;
  }

  /** Makes it forget all answers; false where it can't, and another thread is needed. */
  async forget(): Promise<boolean> {
    this.seconds = 0;
    this.#began = undefined;
    const heard = await this.#ask("forget");
    return heard.type === "forgot" && heard.isFresh;
  }

  /** Since the first script after `forget`. */
  async used(): Promise<Used> {
    const before = await this.#began;
    if (!before) return { working: 0, waiting: 0 };
    const { working, waiting } = await this.#used();
    return { working: working - before.working, waiting: waiting - before.waiting };
  }

  close(): void {
    void this.#worker.terminate();
  }

  #ask(message: ToThread): Promise<FromThread> {
    return new Promise((resolve) => {
      this.#heard = resolve;
      this.#worker.postMessage(message);
    });
  }

  async #used(): Promise<Used> {
    const { user, system } = await this.#worker.cpuUsage();
    const { idle } = this.#worker.performance.eventLoopUtilization();
    return { working: (user + system) / 1e6, waiting: idle / 1e3 };
  }
}
