import type { InputValue } from "../protocol/inputs.ts";

/** A slider that is dragged gives a value a frame; the cell runs when it has rested this long. */
const restMilliseconds = 60;
/** A cell that took longer than this waits to be run. */
const quickMilliseconds = 1000;

interface Owner {
  /** Runs the cell alone, if its needs are met; else tells that it is out of date. */
  runAlone(): Promise<void>;
  /** Something was given that no run has used yet. */
  changed(): void;
}

/** What the reader gave to the controls of a cell, and when it runs for it. The latest value wins. */
export class CellInputs {
  readonly #owner: Owner;
  #values: Record<string, InputValue> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It waits for its turn, and will take the values of then. */
  #isQueued = false;
  #isRunning = false;
  #isWaiting = false;
  #lastMilliseconds = 0;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  get values(): Readonly<Record<string, InputValue>> {
    return this.#values;
  }

  give(label: string, value: InputValue | undefined): void {
    const { [label]: _, ...others } = this.#values;
    this.#values = value === undefined ? others : { ...others, [label]: value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#settle(), restMilliseconds);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#values = {};
    this.#isWaiting = false;
  }

  /** A run takes the values as they are now. */
  began(): void {
    clearTimeout(this.#timer);
    this.#isQueued = false;
    this.#isRunning = true;
    this.#isWaiting = false;
  }

  ended(milliseconds: number): void {
    this.#isRunning = false;
    this.#lastMilliseconds = milliseconds;
    if (this.#isWaiting) this.#settle();
  }

  #settle(): void {
    this.#isWaiting = this.#isRunning;
    this.#owner.changed();
    const isSlow = this.#lastMilliseconds > quickMilliseconds;
    if (this.#isRunning || this.#isQueued || isSlow) return;
    this.#isQueued = true;
    void this.#owner.runAlone().finally(() => {
      this.#isQueued = false;
    });
  }
}
