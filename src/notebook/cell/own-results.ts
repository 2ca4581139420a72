import { formatResult, type ResultFormat } from "../outputs/format-result.ts";
import type { MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";

/**
 * Puts the reader's own number beside the recorded one, wherever the text quotes it. The recorded
 * number stays: the sentence around it was written for it.
 */
export function showOwnResult(cell: string, result: ValueOutput | MeasuredOutput): void {
  const { name, value } = result;
  const unit = result.kind === "measured" ? `\u00a0${result.unit}` : "";
  for (const place of document.querySelectorAll<HTMLElement>(".result[data-cell]")) {
    if (place.dataset["cell"] !== cell || place.dataset["name"] !== name) continue;
    const { value: recorded, format, digits } = place.dataset;
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
