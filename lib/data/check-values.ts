import { inWords, ValueError } from "../errors.ts";

/** Refuses what is not a whole number within the limits. */
export function checkWhole(name: string, value: unknown, least: number, most = Infinity): void {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw new ValueError(
    `${name} can't be ${inWords(value)}.`,
    `It is a whole number ${rangeOf(least, most)}.`,
    `Choose one, for example ${name.split(" ").pop()}: ${least}.`,
  );
}

/** Refuses what is not a number within the limits. */
export function checkNumber(name: string, value: unknown, least: number, most = Infinity): void {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber && value >= least && value <= most) return;
  throw new ValueError(
    `${name} can't be ${inWords(value)}.`,
    `It is a number ${rangeOf(least, most)}.`,
    `Choose one, for example ${name.split(" ").pop()}: ${least}.`,
  );
}

/** Refuses what is neither true nor false. */
export function checkFlag(name: string, value: unknown): void {
  if (typeof value === "boolean") return;
  throw new ValueError(
    `${name} can't be ${inWords(value)}.`,
    "It is either true or false.",
    `Write ${name.split(" ").pop()}: true or leave it out.`,
  );
}

function rangeOf(least: number, most: number): string {
  return most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
}
