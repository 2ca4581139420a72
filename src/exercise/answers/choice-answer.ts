import { AnswerElement, answerOf, codeOf } from "./answer-element.ts";

/** One of several answers; its text is the answer. */
export class ChoiceAnswer extends AnswerElement {
  get source(): string | undefined {
    const chosen = this.#inputs.find(({ checked }) => checked);
    return chosen && codeOf(chosen.value);
  }

  get lack(): string {
    return "Choose an answer first.";
  }

  restore(source: string): void {
    const answer = answerOf(source);
    const input = this.#inputs.find(({ value }) => value === answer);
    if (input) input.checked = true;
  }

  protected open(): void {
    this.addEventListener("change", () => this.changed());
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")];
  }
}
