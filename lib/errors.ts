import { closest } from "./closest.ts";

/** An error in three lines: what happened, why, and what to do about it. */
class ThreeLineError extends Error {
  constructor(what: string, why: string, remedy: string) {
    super(`${what}\n${why}\n${remedy}`);
  }
}

/**
 * Shapes that do not fit each other or the operation.
 *
 * @example
 * try {
 *   ones([2, 3]).add(ones([2, 4]));
 * } catch (error) {
 *   console.log(error instanceof ShapeError); // true
 * }
 */
export class ShapeError extends ThreeLineError {
  override name = "ShapeError";
}

/**
 * A value or an option that is not allowed.
 *
 * @example
 * try {
 *   linear(2, 0.5);
 * } catch (error) {
 *   console.log(error instanceof ValueError); // true
 * }
 */
export class ValueError extends ThreeLineError {
  override name = "ValueError";
}

/**
 * A gradient that is asked for and cannot be had.
 *
 * @example
 * try {
 *   tensor(3).backward();
 * } catch (error) {
 *   console.log(error instanceof GradientError); // true
 * }
 */
export class GradientError extends ThreeLineError {
  override name = "GradientError";
}

/**
 * A data file or a data source that cannot be read.
 *
 * @example
 * try {
 *   readSafetensors(new Uint8Array(3));
 * } catch (error) {
 *   console.log(error instanceof DataError); // true
 * }
 */
export class DataError extends ThreeLineError {
  override name = "DataError";
}

/**
 * Refuses options a function does not have.
 *
 * @param name the function's name, as the reader writes it
 * @throws ValueError naming the unknown option, the allowed ones and the likeliest correction
 */
export function checkOptions(name: string, options: object, allowed: readonly string[]): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    const example = allowed[0] === undefined ? "{}" : `{ ${allowed[0]}: … }`;
    throw new ValueError(
      `${name} got ${inWords(options)} where its options belong.`,
      `Options are one object in braces; ${listed(name, allowed)}.`,
      `Write ${name}(…, ${example}) or leave the options out.`,
    );
  }
  for (const option of Object.keys(options)) {
    if (allowed.includes(option)) continue;
    const meant = closest(option, allowed);
    throw new ValueError(
      `${name} has no option "${option}".`,
      `${capitalized(listed(name, allowed))}.`,
      meant === undefined
        ? `Remove "${option}" or choose one of these.`
        : `Perhaps you meant "${meant}".`,
    );
  }
}

/** A value in the few words an error message has room for. */
export function inWords(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 39)}…` : value);
  }
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "function") return "a function";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) {
    const made = value.constructor?.name ?? "Object";
    return made === "Object" ? "an object" : `an object of ${made}`;
  }
  return String(value);
}

function listed(name: string, allowed: readonly string[]): string {
  return allowed.length === 0
    ? `there are no options for ${name}`
    : `the options of ${name} are ${allowed.join(", ")}`;
}

function capitalized(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
