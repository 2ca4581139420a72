import { fixedText, numberText } from "../notebook/outputs/number-text.ts";
import type { ResultValue } from "./claims.ts";

export type ResultFormat = "number" | "percent";

const noBreakSpace = "\u00a0";

/** A result as it stands in a sentence: "94.1 %", "61,706", "0.042". */
export function formatResult(
  value: ResultValue,
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
