import type { Language } from "../typescript/language.ts";
import type { Answer, Request } from "../typescript/requests.ts";

/**
 * The TypeScript worker, one for all cells of the page. Without it, where it can't be loaded, there
 * is only less help: every answer is undefined.
 */
export class LanguageClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (value: unknown) => void>();
  readonly #begun: Promise<void>;
  #last = 0;
  #failed = false;

  constructor() {
    this.#worker = new Worker(new URL("../typescript/worker.ts", import.meta.url), {
      type: "module",
      name: "typescript",
    });
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.error) console.warn("The TypeScript worker failed.", data.error);
      this.#settle(data.request, data.value);
    });
    this.#worker.addEventListener("error", () => {
      this.#failed = true;
      for (const request of [...this.#waiting.keys()]) this.#settle(request, undefined);
    });
    // The worker takes messages in order, so what is asked before this has come must wait.
    this.#begun = import("virtual:declarations").then(
      ({ default: declarations }) => this.#post({ type: "begin", declarations }),
      () => {
        this.#failed = true;
      },
    );
  }

  async ask<Name extends keyof Language>(
    question: Name,
    ...values: Parameters<Language[Name]>
  ): Promise<ReturnType<Language[Name]> | undefined> {
    await this.#begun;
    if (this.#failed) return undefined;
    const request = ++this.#last;
    const answer = new Promise((resolve) => this.#waiting.set(request, resolve));
    this.#post({ type: "ask", request, question, values });
    return (await answer) as ReturnType<Language[Name]> | undefined;
  }

  #settle(request: number, value: unknown): void {
    this.#waiting.get(request)?.(value);
    this.#waiting.delete(request);
  }

  #post(request: Request): void {
    this.#worker.postMessage(request);
  }
}
