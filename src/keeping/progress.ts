import type { Kind } from "./kind.ts";
import { kinds } from "./records/index.ts";
import type { Store } from "./store.ts";

/** An exercise of a lesson, or a cell, or a question. */
interface Place {
  lesson: string;
  name: string;
}

/**
 * What a reader has done, told as it happens. Where it can't be kept the page has said so, and
 * whoever tells it goes on.
 */
export class Progress {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** The lesson is being read, and the reader has come to this heading of it. */
  reads(lesson: string, place?: { anchor: string; heading: string }): Promise<void> {
    const now = this.#now();
    return this.#keep(kinds.lessons, {
      ...{ lesson, opened: now, visited: now },
      ...(place === undefined ? {} : { place: { ...place, seen: now } }),
    });
  }

  /** The end of the lesson was seen. */
  finished(lesson: string): Promise<void> {
    const now = this.#now();
    const place = { anchor: "", heading: "", seen: now };
    return this.#keep(kinds.lessons, {
      ...{ lesson, opened: now, visited: now, finished: now, place },
    });
  }

  /** The cell ran to its end. */
  ran({ lesson, name }: Place): Promise<void> {
    const now = this.#now();
    return this.#keep(kinds.cells, { lesson, cell: name, first: now, last: now });
  }

  /** A run showed a named result. What JSON knows no number for is kept as a text. */
  measured(
    { lesson, name: cell }: Place,
    result: { name: string; value: number | string | boolean; unit?: string },
  ): Promise<void> {
    const { value } = result;
    const isOdd = typeof value === "number" && !Number.isFinite(value);
    return this.#keep(kinds.results, {
      ...{ lesson, cell, name: result.name, value: isOdd ? String(value) : value },
      ...(result.unit === undefined ? {} : { unit: result.unit }),
      measured: this.#now(),
    });
  }

  guessed({ lesson, name }: Place, choice: string): Promise<void> {
    return this.#keep(kinds.guesses, { lesson, guess: name, choice, guessed: this.#now() });
  }

  answered({ lesson, name }: Place, right: boolean): Promise<void> {
    const history = [{ answered: this.#now(), right }];
    return this.#keep(kinds.answers, { lesson, question: name, history });
  }

  tried(exercise: Place): Promise<void> {
    return this.#worked(exercise, { tried: this.#now(), hints: 0 });
  }

  passed(exercise: Place): Promise<void> {
    const now = this.#now();
    return this.#worked(exercise, { tried: now, passed: now, hints: 0 });
  }

  /** `hints` is how many have been opened, from the first on. */
  hintSeen(exercise: Place, hints: number): Promise<void> {
    return this.#worked(exercise, { hints });
  }

  #worked(
    { lesson, name }: Place,
    work: { tried?: number; passed?: number; hints: number },
  ): Promise<void> {
    return this.#keep(kinds.exercises, { lesson, exercise: name, ...work });
  }

  #keep<Item>(kind: Kind<Item>, item: Item): Promise<void> {
    return this.#store.put(kind, item).catch(() => {});
  }
}
