import { keeping } from "../../keeping/load.ts";

/** A question with its answer: it says whether a choice is right, why, and keeps that. */
export class LessonQuestion extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#answer(target);
    });
  }

  async #answer(input: HTMLInputElement): Promise<void> {
    const isRight = input.dataset["right"] !== undefined;
    const state = this.querySelector<HTMLElement>(".question-state");
    const reason = this.querySelector("details");
    if (state) state.textContent = isRight ? "Right." : "Not that one. The answer is below.";
    if (reason) reason.open = true;
    const { lesson = "", question: name = "" } = this.dataset;
    const { progress } = await keeping();
    await progress.answered({ lesson, name }, isRight);
  }
}
