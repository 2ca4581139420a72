import { duration, progressText } from "./progress-text.ts";

type Action = "run" | "pause" | "step" | "resume" | "stop" | "end" | "edit" | "reset";

/** A run for a control that is over sooner leaves the buttons as they are. */
const quietMilliseconds = 150;

/** Who only passes over a button or by it wants nothing of it. */
const dwellMilliseconds = 100;

/** The buttons under a cell's code, its progress, and what it says of itself. */
export class CellBar {
  readonly #bar: HTMLElement;
  #clock: ReturnType<typeof setInterval> | undefined;
  #isPausable = false;
  #soon: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds of the run before it was paused last, and when it went on. */
  #spent = 0;
  #since = 0;
  /** What is said beside the time. */
  #remark = "";
  #progress: { done: number; total: number } | undefined;

  constructor(bar: HTMLElement) {
    this.#bar = bar;
  }

  on(action: Action, act: () => void): void {
    const button = this.button(action);
    button.addEventListener("click", () => {
      if (button.ariaDisabled !== "true") act();
    });
  }

  /** Lets a button wait. It keeps the focus, which one that is disabled would lose. */
  hold(action: Action, is: boolean): void {
    this.button(action).ariaDisabled = is ? "true" : null;
  }

  /** Calls back when a reader points at a button, or has the focus on it, and may be about to press. */
  onApproach(action: Action, prepare: () => void): void {
    const button = this.button(action);
    const look = () => {
      if (button.matches(":hover, :focus")) prepare();
    };
    for (const sign of ["pointerenter", "focus"]) {
      button.addEventListener(sign, () => setTimeout(look, dwellMilliseconds));
    }
  }

  button(action: Action): HTMLButtonElement {
    return this.#bar.querySelector(`button[data-action=${action}]`) as HTMLButtonElement;
  }

  /** Puts the focus on Run or, while the cell runs, on what stands in its place. */
  focus(): void {
    this.#bar.querySelector<HTMLElement>("button:not([hidden])")?.focus();
  }

  say(text: string): void {
    const place = this.#bar.querySelector(".cell-state");
    if (place) place.textContent = text;
  }

  /** Says something beside the time of the run. */
  remark(text: string): void {
    this.#remark = text;
    this.#tell();
  }

  /** Shows what came of an order: during a run beside its time, which would take its place. */
  answer(text: string): void {
    const isCounting = !this.button("stop").hidden && this.button("resume").hidden;
    if (isCounting) this.remark(text);
    else this.say(text);
  }

  /** Counts the time of a run, and offers to stop it. */
  began(isQuiet: boolean): void {
    this.#progress = undefined;
    this.#remark = "";
    this.#spent = 0;
    this.#since = performance.now();
    this.#isPausable = false;
    const show = () => {
      if (this.#isPausable) this.#offer("pause", "stop");
      else this.#offer("stop");
      this.#count();
    };
    if (isQuiet) this.#soon = setTimeout(show, quietMilliseconds);
    else show();
  }

  progressed(progress: { done: number; total: number }): void {
    this.#progress = progress;
    const bar = this.#bar.querySelector("progress");
    if (!bar) return;
    bar.hidden = false;
    bar.max = progress.total;
    bar.value = progress.done;
  }

  pausable(): void {
    this.#isPausable = true;
    if (!this.button("stop").hidden) this.#offer("pause", "stop");
  }

  /** Gives the sentence that says where it waits. */
  paused(line: number): string {
    if (this.button("resume").hidden) this.#spent += performance.now() - this.#since;
    clearInterval(this.#clock);
    this.#offer("resume", "step", "stop");
    const text = pausedText(line, this.#progress);
    this.say(text);
    return text;
  }

  resumed(): void {
    this.#since = performance.now();
    this.#offer("pause", "stop");
    this.#count();
  }

  offerEnd(): void {
    this.button("end").hidden = false;
    this.remark("Stopping at the next step of its loop …");
  }

  ended(): void {
    clearInterval(this.#clock);
    clearTimeout(this.#soon);
    const progress = this.#bar.querySelector("progress");
    if (progress) progress.hidden = true;
    this.#offer("run");
  }

  #count(): void {
    this.#tell();
    clearInterval(this.#clock);
    this.#clock = setInterval(() => this.#tell(), 200);
  }

  #tell(): void {
    const elapsed = this.#spent + performance.now() - this.#since;
    this.say(`${progressText(elapsed, this.#progress)} ${this.#remark}`.trim());
  }

  /** Shows these buttons for the run and no others; the focus stays among them. */
  #offer(...offered: Action[]): void {
    const focused = document.activeElement;
    for (const action of ["run", "pause", "resume", "step", "stop", "end"] as const) {
      this.button(action).hidden = !offered.includes(action);
    }
    const [first] = offered;
    const isLost = focused instanceof HTMLButtonElement && focused.hidden;
    if (isLost && this.#bar.contains(focused) && first) this.button(first).focus();
  }
}

/** Where a paused cell waits. */
export function pausedText(
  line: number,
  progress: { done: number; total: number } | undefined,
): string {
  const number = (value: number) => value.toLocaleString("en");
  const round =
    progress && `, before round ${number(progress.done + 1)} of ${number(progress.total)}`;
  const place = line > 0 ? ` in the loop on line ${line}` : "";
  return `Paused${place}${round ?? ""}.`;
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
