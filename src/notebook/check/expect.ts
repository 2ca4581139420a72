import { inWords, ValueError } from "../../../lib/errors.ts";
import { formatValue } from "../show/format-console.ts";
import { isTensor } from "../show/recognize.ts";
import { difference, valueAt } from "./compare.ts";
import { foundText } from "./found-text.ts";
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
    const number = this.#number;
    const held = number !== undefined && number >= limit;
    return this.#hold(held, what, `at least ${formatValue(limit)}`, this.#foundFor(limit));
  }

  atMost(limit: number, what: string): this {
    const number = this.#number;
    const held = number !== undefined && number <= limit;
    return this.#hold(held, what, `at most ${formatValue(limit)}`, this.#foundFor(limit));
  }

  /** A tensor of this shape. */
  shape(expected: readonly number[], what: string): this {
    const shape = shapeOf(this.#found);
    const held = shape !== undefined && difference(shape, expected, 0) === undefined;
    const found = shape
      ? `the shape ${formatValue(shape)}`
      : foundText(this.#found, null, "; that is no tensor");
    return this.#hold(held, what, `the shape ${formatValue(expected)}`, found);
  }

  /** A function that refuses what it is given. */
  throws(what: string): this {
    const call = this.#found;
    if (typeof call !== "function") {
      throw new ValueError(
        `expect(…).throws got ${inWords(call)}.`,
        "It calls a function and looks whether it throws.",
        "Write expect(() => yours(…)).throws(…).",
      );
    }
    let given: unknown;
    let held = false;
    try {
      given = call();
    } catch {
      held = true;
    }
    return this.#hold(held, what, "an error", `none; it gave ${formatValue(given)}`);
  }

  #compare(expected: unknown, what: string, within: number, about: string): this {
    const found = this.#found;
    const place = difference(found, expected, within);
    const held = place === undefined;
    if (!place || place.length === 0) {
      return this.#hold(held, what, `${about}${formatValue(expected)}`, this.#foundFor(expected));
    }
    const there = `at ${place.map((key) => `[${key}]`).join("")}`;
    const right = valueAt(expected, place);
    return this.#hold(
      held,
      what,
      `${about}${formatValue(right)} ${there}`,
      `${foundText(valueAt(found, place), right)} there, in ${formatValue(found)}`,
    );
  }

  #hold(held: boolean, what: string, expected: string, found: string): this {
    note({ what, held, expected, found });
    return this;
  }

  #foundFor(expected: unknown): string {
    return foundText(this.#found, expected);
  }

  /** A tensor without dimensions counts as its number. */
  get #number(): number | undefined {
    const number = valueAt(this.#found, []);
    return typeof number === "number" ? number : undefined;
  }
}

function shapeOf(value: unknown): number[] | undefined {
  try {
    return isTensor(value) ? Array.from(value.shape) : undefined;
  } catch {
    return undefined;
  }
}
