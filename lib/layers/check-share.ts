import { inWords, ValueError } from "../errors.ts";

/** Refuses settings that are not above 0, or above 1. */
export function checkShare(name: string, option: string, value: number): void {
  if (Number.isFinite(value) && value > 0 && value <= 1) return;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${option}.`,
    "It is a number above 0 and at most 1.",
    "Leave the option out for the usual one.",
  );
}
