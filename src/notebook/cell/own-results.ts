import { formatResult, type ResultFormat } from "../outputs/format-result.ts";
import type { MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";

/**
 * Puts the reader's own number beside the recorded one, wherever the text quotes it, in its own
 * lesson or another. The recorded number stays: the sentence around it was written for it.
 */
export function showOwnResult(
  { lesson, cell }: { lesson: string; cell: string },
  result: ValueOutput | MeasuredOutput,
): void {
  const { name, value } = result;
  const unit = result.kind === "measured" ? `\u00a0${result.unit}` : "";
  for (const place of document.querySelectorAll<HTMLElement>(".result[data-cell]")) {
    const { value: recorded, format, digits, ...of } = place.dataset;
    if (of["lesson"] !== lesson || of["cell"] !== cell || of["name"] !== name) continue;
    let own = place.querySelector<HTMLElement>(".result-own");
    if (!own) {
      own = document.createElement("span");
      own.className = "result-own";
      place.append(own);
    }
    const text = formatResult(value, {
      ...(format === undefined ? {} : { format: format as ResultFormat }),
      ...(digits === undefined ? {} : { digits: Number(digits) }),
    });
    own.textContent = recorded === String(value) ? " (yours too)" : ` (yours: ${text}${unit})`;
  }
}
