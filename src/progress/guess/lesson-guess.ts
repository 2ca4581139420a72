import { keeping, onceKept } from "../../keeping/load.ts";
import { dayInWords } from "../day.ts";
import { whenIdle } from "../when-idle.ts";

/** A question to commit to before going on: it keeps the reader's choice, and shows it again. */
export class LessonGuess extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) void this.#keep(target.value);
    });
    void this.#restore();
  }

  async #keep(choice: string): Promise<void> {
    const { progress } = await keeping();
    await progress.guessed(this.#place, choice);
    this.#say("");
  }

  async #restore(): Promise<void> {
    await whenIdle();
    const { lesson, name } = this.#place;
    const { store, kinds } = await onceKept();
    const guess = await store.get(kinds.guesses, [lesson, name]).catch(() => undefined);
    const input = this.#inputs.find(({ value }) => value === guess?.choice);
    if (!guess || !input || this.#inputs.some(({ checked }) => checked)) return;
    input.checked = true;
    this.#say(`Your guess of ${dayInWords(guess.guessed)}.`);
  }

  #say(sentence: string): void {
    const place = this.querySelector(".guess-kept");
    if (place) place.textContent = sentence;
  }

  get #place(): { lesson: string; name: string } {
    return { lesson: this.dataset["lesson"] ?? "", name: this.dataset["guess"] ?? "" };
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(":scope > fieldset input")];
  }
}
