import { fixedText, numberText } from "./number-text.ts";

export type ResultFormat = "number" | "percent";

const noBreakSpace = "\u00a0";

/** A result as it stands in a sentence: "94.1 %", "61,706", "0.042". */
export function formatResult(
  value: number | string | boolean,
  {
    format = "number",
    digits,
  }: { format?: ResultFormat | undefined; digits?: number | undefined } = {},
): string {
  if (typeof value !== "number") return String(value);
  if (!Number.isFinite(value)) return numberText(value);
  if (format === "percent") return `${fixedText(value * 100, digits ?? 1)}${noBreakSpace}%`;
  return digits === undefined ? numberText(value) : fixedText(value, digits);
}
