import { AnswerElement, answerOf, codeOf } from "./answer-element.ts";
import { numberInWords, readNumber } from "./read-number.ts";

/** A field for a number. */
export class NumberAnswer extends AnswerElement {
  get source(): string | undefined {
    const read = this.#read;
    return read && "value" in read ? codeOf(read.value) : undefined;
  }

  get lack(): string {
    const read = this.#read;
    return read && "problem" in read ? read.problem : "Write a number first.";
  }

  restore(source: string): void {
    const value = answerOf(source);
    if (typeof value !== "number") return;
    const { unit } = this.dataset;
    this.#field.value = unit === "percent" ? numberInWords(value, unit) : String(value);
    this.#show();
  }

  protected open(): void {
    const field = this.#field;
    field.addEventListener("input", () => {
      // A half-written number is not wrong yet.
      if (this.#word.textContent) this.#show();
    });
    field.addEventListener("change", () => {
      this.#show();
      this.changed();
    });
    field.addEventListener("keydown", ({ key }) => {
      if (key !== "Enter") return;
      this.#show();
      this.changed();
      this.closest("exercise-task")?.querySelector<HTMLElement>("[data-action=check]")?.click();
    });
  }

  #show(): void {
    const read = this.#read;
    const isBad = read !== undefined && "problem" in read;
    this.#field.setAttribute("aria-invalid", String(isBad));
    this.#word.textContent = isBad ? read.problem : this.#understood;
  }

  /** Said where the number was not written as it is understood. */
  get #understood(): string {
    const read = this.#read;
    if (!read || !("value" in read) || this.dataset["unit"] !== "percent") return "";
    return `That is ${numberInWords(read.value, "percent")}.`;
  }

  get #read() {
    const { unit, from, to } = this.dataset;
    return readNumber(this.#field.value, {
      unit,
      ...(from === undefined ? {} : { from: Number(from) }),
      ...(to === undefined ? {} : { to: Number(to) }),
    });
  }

  get #field(): HTMLInputElement {
    return this.querySelector("input") as HTMLInputElement;
  }

  get #word(): HTMLElement {
    return this.querySelector("output") as HTMLElement;
  }
}
