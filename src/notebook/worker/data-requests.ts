import type { FromWorker, ToWorker } from "../protocol/messages.ts";

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

/** Parts of data sets that the worker has asked the page for; it has no network of its own. */
export class DataRequests {
  readonly #post: (message: FromWorker) => void;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(post: (message: FromWorker) => void) {
    this.#post = post;
  }

  ask(name: string, part: string): Promise<Uint8Array> {
    const request = ++this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
      this.#post({ type: "data", request, name, part });
    });
  }

  answer(message: ToWorker & { type: "data" | "data-failed" }): void {
    const waiting = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    if (message.type === "data") waiting?.resolve(new Uint8Array(message.bytes));
    else waiting?.reject(new Error(message.message));
  }

  /** Whoever waits for data waits no longer. */
  refuseAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("The cell was stopped."));
    this.#waiting.clear();
  }
}
