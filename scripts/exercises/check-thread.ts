import { Worker } from "node:worker_threads";
import type { Script, ScriptEnd } from "../../src/exercise/run-check.ts";
import type { FromThread, ToThread } from "./exercise-thread.ts";

/** What the thread has used, in seconds. */
export interface Used {
  /** Since its first script began. */
  readonly working: number;
  /** Within the script that runs: between scripts it is this side that is waited for. */
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
  #first: Promise<Used> | undefined;
  /** When the script that runs began. */
  #latest: Promise<Used> | undefined;

  constructor() {
    this.gone = new Promise((resolve) => {
      this.#worker.once("error", (error) =>
        resolve(error instanceof Error ? error.message : String(error)),
      );
      this.#worker.once("exit", () => resolve("it was ended from inside"));
    });
    this.#worker.on("message", (message: FromThread) => {
      if (message.type === "began") {
        this.#latest = this.#used();
        this.#first ??= this.#latest;
        return;
      }
      this.#latest = undefined;
      this.#heard(message);
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
    this.#first = undefined;
    const heard = await this.#ask("forget");
    return heard.type === "forgot" && heard.isFresh;
  }

  /** Counted anew after `forget`. */
  async used(): Promise<Used> {
    const [first, latest] = await Promise.all([this.#first, this.#latest]);
    const now = await this.#used();
    return {
      working: first ? now.working - first.working : 0,
      waiting: latest && this.#latest ? now.waiting - latest.waiting : 0,
    };
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

  /** Nothing where the thread has ended meanwhile; whoever waits for it hears of that by `gone`. */
  async #used(): Promise<Used> {
    const nothing = { user: 0, system: 0 };
    const { user, system } = await this.#worker.cpuUsage().catch(() => nothing);
    const { idle } = this.#worker.performance.eventLoopUtilization();
    return { working: (user + system) / 1e6, waiting: idle / 1e3 };
  }
}
