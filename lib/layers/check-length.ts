import { checkSize } from "../array/shape.ts";
import { inWords, ValueError } from "../errors.ts";

/** Refuses lengths that are not whole numbers above 0, or larger than any tensor. */
export function checkLength(name: string, what: string, value: number): void {
  if (Number.isInteger(value) && value > 0) {
    checkSize(value);
    return;
  }
  throw new ValueError(
    `${name} can't have ${inWords(value)} for ${what}.`,
    "It counts something, so it is a whole number above 0.",
    "Check the number, and the order of the arguments.",
  );
}
