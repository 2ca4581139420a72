import type { Language } from "./typescript/language.ts";
import type { Answer, Request } from "./typescript/requests.ts";

let client: LanguageClient | undefined;

/** The one that all editors of the page ask. */
export function openLanguage(): LanguageClient {
  client ??= new LanguageClient();
  return client;
}

/**
 * The TypeScript worker, one for all cells of the page. Without it, where it can't be loaded, there
 * is only less help: every answer is undefined.
 */
export class LanguageClient {
  readonly #waiting = new Map<number, (value: unknown) => void>();
  readonly #begun: Promise<Worker | undefined>;
  #last = 0;
  #failed = false;

  constructor() {
    this.#begun = this.#begin().catch(() => {
      this.#failed = true;
      return undefined;
    });
  }

  /** Starts when the page is idle: to write, nobody needs help yet, and it takes a processor. */
  async #begin(): Promise<Worker> {
    await idle();
    const worker = new Worker(new URL("./typescript/worker.ts", import.meta.url), {
      type: "module",
      name: "typescript",
    });
    worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
      if (data.error) console.warn("The TypeScript worker failed.", data.error);
      this.#settle(data.request, data.value);
    });
    worker.addEventListener("error", () => {
      this.#failed = true;
      for (const request of [...this.#waiting.keys()]) this.#settle(request, undefined);
    });
    // The worker takes messages in order, so what is asked before this has come must wait.
    const { default: declarations } = await import("virtual:declarations");
    post(worker, { type: "begin", declarations });
    return worker;
  }

  async ask<Name extends keyof Language>(
    question: Name,
    ...values: Parameters<Language[Name]>
  ): Promise<ReturnType<Language[Name]> | undefined> {
    const worker = await this.#begun;
    if (!worker || this.#failed) return undefined;
    const request = ++this.#last;
    const answer = new Promise((resolve) => this.#waiting.set(request, resolve));
    post(worker, { type: "ask", request, question, values });
    return (await answer) as ReturnType<Language[Name]> | undefined;
  }

  #settle(request: number, value: unknown): void {
    this.#waiting.get(request)?.(value);
    this.#waiting.delete(request);
  }
}

function post(worker: Worker, request: Request): void {
  worker.postMessage(request);
}

/** Not every browser says when it is idle. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") {
      requestIdleCallback(() => resolve(), { timeout: 1000 });
    } else setTimeout(resolve, 200);
  });
}
