import { duration, progressText } from "./progress-text.ts";

type Action = "run" | "stop" | "end" | "edit" | "reset";

/** The buttons under a cell's code, its progress, and what it says of itself. */
export class CellBar {
  readonly #bar: HTMLElement;
  #clock: ReturnType<typeof setInterval> | undefined;
  #progress: { done: number; total: number } | undefined;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
  }

  on(action: Action, act: () => void): void {
    this.button(action).addEventListener("click", act);
  }

  button(action: Action): HTMLButtonElement {
    return this.#bar.querySelector(`button[data-action=${action}]`) as HTMLButtonElement;
  }

  say(text: string): void {
    const place = this.#bar.querySelector(".cell-state");
    if (place) place.textContent = text;
  }

  /** Counts the time of a run, and offers to stop it. */
  began(): void {
    this.#progress = undefined;
    this.#show("run", false);
    this.#show("stop", true);
    const start = performance.now();
    const tell = () => this.say(progressText(performance.now() - start, this.#progress));
    tell();
    clearInterval(this.#clock);
    this.#clock = setInterval(tell, 200);
  }

  progressed(progress: { done: number; total: number }): void {
    this.#progress = progress;
    const bar = this.#bar.querySelector("progress");
    if (!bar) return;
    bar.hidden = false;
    bar.max = progress.total;
    bar.value = progress.done;
  }

  offerEnd(): void {
    this.#show("end", true);
    this.say("Stopping at the next step of its loop …");
  }

  ended(): void {
    clearInterval(this.#clock);
    const progress = this.#bar.querySelector("progress");
    if (progress) progress.hidden = true;
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#show("stop", false);
    this.#show("end", false);
    this.#show("run", true);
    if (hadFocus) this.button("run").focus();
  }

  #show(action: Action, shown: boolean): void {
    this.button(action).hidden = !shown;
  }
}

/** What a cell says when a run is over. */
export function endedText(outcome: keyof typeof endings, milliseconds: number): string {
  return endings[outcome](duration(milliseconds));
}

const endings = {
  done: (after: string) => `Done in ${after}.`,
  failed: (after: string) => `Failed after ${after}.`,
  partial: (after: string) => `Stopped after ${after}. What it computed is kept.`,
  lost: (after: string) => `Ended after ${after}.`,
  blocked: () => "Did not run.",
};
