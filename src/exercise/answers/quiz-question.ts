import { keeping } from "../../keeping/load.ts";
import { announce } from "../../notebook/cell/announce.ts";
import { AnswerElement, answerOf, codeOf } from "./answer-element.ts";

/** A question with choices, of which each has a reason: the chosen one's is told, others on request. */
export class QuizQuestion extends AnswerElement {
  get source(): string | undefined {
    const chosen = this.#chosen.map(textOf);
    return chosen.length > 0 ? codeOf(chosen) : undefined;
  }

  get lack(): string {
    return "Choose an answer first.";
  }

  restore(source: string): void {
    const answer = answerOf(source);
    if (!Array.isArray(answer)) return;
    for (const input of this.#inputs) input.checked = answer.includes(textOf(input));
  }

  protected open(): void {
    this.addEventListener("change", () => {
      delete this.dataset["state"];
      this.#show("");
      this.changed();
    });
    this.#button("answer")?.addEventListener("click", () => this.#check());
    this.#button("reasons")?.addEventListener("click", () => {
      const [first] = this.#inputs.filter((input) => !this.#why(input)?.open);
      this.#tell(this.#inputs);
      const button = this.#button("reasons");
      if (button) button.hidden = true;
      const why = first && this.#why(first);
      why?.querySelector("summary")?.focus();
    });
  }

  #check(): void {
    const chosen = this.#chosen;
    if (chosen.length === 0) {
      this.#show(this.lack);
      announce(this.lack);
      return;
    }
    const isRight = this.#inputs.every((input) => input.checked === isRightChoice(input));
    this.dataset["state"] = isRight ? "right" : "wrong";
    const sentence = this.#sentence(isRight);
    this.#show(sentence);
    this.#tell(chosen);
    const others = this.#button("reasons");
    if (others) others.hidden = this.#inputs.every((input) => this.#why(input)?.open);
    this.#keep(isRight);
    this.dispatchEvent(new Event("question-checked", { bubbles: true }));
    const isPassed = this.closest<HTMLElement>("exercise-task")?.dataset["state"] === "passed";
    const reasons = chosen.map((input) => this.#reason(input)).join(" ");
    announce(`${isPassed ? "Passed. " : ""}${sentence} ${reasons}`);
  }

  #sentence(isRight: boolean): string {
    if (isRight) return "Right.";
    const right = this.#inputs.filter(isRightChoice);
    const found = right.filter(({ checked }) => checked).length;
    if (right.length === 1) return "Not right.";
    return this.#chosen.every(isRightChoice)
      ? `Right so far: ${found} of ${right.length}. Which else?`
      : `Not all of that is right: ${found} of ${this.#chosen.length} chosen.`;
  }

  #tell(inputs: readonly HTMLInputElement[]): void {
    for (const input of inputs) {
      const why = this.#why(input);
      if (!why) continue;
      why.dataset["told"] = "";
      why.open = true;
    }
  }

  #keep(isRight: boolean): void {
    const { lesson = "", question = "" } = this.dataset;
    void keeping()
      .then(({ progress }) => progress.answered({ lesson, name: question }, isRight))
      // That it could not be kept is said on the page.
      .catch(() => {});
  }

  #show(sentence: string): void {
    const place = this.querySelector(".question-state");
    if (place) place.textContent = sentence;
  }

  #reason(input: HTMLInputElement): string {
    return this.#why(input)?.querySelector(".choice-reason")?.textContent?.trim() ?? "";
  }

  #why(input: HTMLInputElement): HTMLDetailsElement | null {
    return this.querySelector(`details[data-choice="${input.value}"]`);
  }

  #button(action: "answer" | "reasons"): HTMLButtonElement | null {
    return this.querySelector(`button[data-action="${action}"]`);
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll("input")];
  }

  get #chosen(): HTMLInputElement[] {
    return this.#inputs.filter(({ checked }) => checked);
  }
}

const isRightChoice = ({ dataset }: HTMLInputElement) => dataset["right"] !== undefined;

/** What a choice says; it is found again by this where the author changes the order. */
const textOf = (input: HTMLInputElement) =>
  input.closest("label")?.textContent?.replace(/\s+/g, " ").trim() ?? "";
