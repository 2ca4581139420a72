import type { Answer } from "../answer.ts";

/** An answer that is not written as code. It makes code of what was chosen, and finds that again. */
export abstract class AnswerElement extends HTMLElement implements Answer {
  #isOpen = false;

  abstract readonly source: string | undefined;

  abstract readonly lack: string | undefined;

  /** Shows an answer of an earlier visit; one that no longer fits changes nothing. */
  abstract restore(source: string): void;

  /** Brings the element to life, once. */
  protected abstract open(): void;

  connectedCallback(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.open();
  }

  /** To be called after whatever the reader does. */
  protected changed(): void {
    this.dispatchEvent(new Event("answered", { bubbles: true }));
  }
}

/** The code of an answer that is a value. */
export const codeOf = (answer: unknown) => `const answer = ${JSON.stringify(answer)};`;

/** The value that such code holds; undefined where it is other code. */
export function answerOf(source: string): unknown {
  try {
    return JSON.parse(source.match(/^const answer = (.*);$/)?.[1] ?? "");
  } catch {
    return undefined;
  }
}
