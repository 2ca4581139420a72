import { inWords, ValueError } from "../../../lib/errors.ts";
import { formatValue } from "../show/format-console.ts";
import { isTensor } from "../show/recognize.ts";
import { difference, valueAt } from "./compare.ts";
import { note } from "./verdict.ts";

/** A share of the expected number that rounding explains. */
const ROUNDING = 1e-4;

/**
 * What the reader's code gave, to be compared with what it should give. Each comparison names in words
 * what is compared; the first that does not hold ends the check.
 *
 * @example
 * expect(loss(logits, labels))
 *   .mistake(3.2958, "That is the sum over the examples. The loss is their mean.")
 *   .near(1.0986, "the loss of a network that guesses among three");
 */
export function expect(found: unknown): Expectation {
  return new Expectation(found);
}

/**
 * Ends the check where `holds` is true, with a sentence that names a known mistake.
 *
 * @example
 * mistake(calls > 1, "The function is called once for each point. Give it all points at once.");
 */
export function mistake(holds: boolean, sentence: string): void {
  if (holds) note({ what: "a known mistake", held: false, mistake: sentence });
}

export class Expectation {
  readonly #found: unknown;

  constructor(found: unknown) {
    this.#found = found;
  }

  /** Where the value is this wrong one, the check ends with the sentence that explains it. */
  mistake(wrong: unknown, sentence: string, { within = ROUNDING } = {}): this {
    if (difference(this.#found, wrong, within) === undefined) {
      const found = formatValue(this.#found);
      note({ what: "a known mistake", held: false, found, mistake: sentence });
    }
    return this;
  }

  /** Numbers, or tensors and lists of them, that differ from the expected by rounding at most. */
  near(expected: unknown, what: string, { within = ROUNDING } = {}): this {
    return this.#compare(expected, what, within, "about ");
  }

  /** The same value, the same shape and the same numbers. */
  equal(expected: unknown, what: string): this {
    return this.#compare(expected, what, 0, "");
  }

  atLeast(limit: number, what: string): this {
    return this.#hold(Number(this.#number) >= limit, what, `at least ${formatValue(limit)}`);
  }

  atMost(limit: number, what: string): this {
    return this.#hold(Number(this.#number) <= limit, what, `at most ${formatValue(limit)}`);
  }

  /** A tensor of this shape. */
  shape(expected: readonly number[], what: string): this {
    const found = this.#found;
    const shape = isTensor(found) ? Array.from(found.shape) : undefined;
    const held = shape !== undefined && String(shape) === String(expected);
    return this.#hold(held, what, `the shape ${formatValue(expected)}`);
  }

  /** A function that refuses what it is given. */
  throws(what: string): this {
    let held = false;
    if (typeof this.#found !== "function") {
      throw new ValueError(
        `expect(…).throws got ${inWords(this.#found)}.`,
        "It calls a function and looks whether it throws.",
        "Write expect(() => yours(…)).throws(…).",
      );
    }
    try {
      this.#found();
    } catch {
      held = true;
    }
    return this.#hold(held, what, "an error", "none");
  }

  #compare(expected: unknown, what: string, within: number, about: string): this {
    const place = difference(this.#found, expected, within);
    const held = place === undefined;
    if (!place || place.length === 0) {
      return this.#hold(held, what, `${about}${formatValue(expected)}`);
    }
    const there = `at ${place.map((key) => `[${key}]`).join("")}`;
    return this.#hold(
      held,
      what,
      `${about}${formatValue(valueAt(expected, place))} ${there}`,
      `${formatValue(valueAt(this.#found, place))} there, in ${formatValue(this.#found)}`,
    );
  }

  #hold(held: boolean, what: string, expected: string, found = this.#inWords()): this {
    note({ what, held, expected, found });
    return this;
  }

  #inWords(): string {
    const text = formatValue(this.#found);
    return this.#found === undefined ? `${text}; is there a return?` : text;
  }

  /** A tensor without dimensions counts as its number. */
  get #number(): unknown {
    return valueAt(this.#found, []);
  }
}
