import type { Examination } from "./examine.ts";

/** What a check finds, at the worst place if there are several. */
export type Seen = readonly [where: string, amount: number, seen: string];

export type Check = (about: Examination) => Seen | false | undefined;

/** 0.021 or 1.2e-7: short enough for a sentence. */
export function short(x: number): string {
  return String(Number(x.toPrecision(2)));
}
