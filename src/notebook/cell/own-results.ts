/**
 * Puts the reader's own number beside the recorded one, wherever the text quotes it. The recorded
 * number stays: the sentence around it was written for it.
 */
export function showOwnResult(cell: string, name: string, value: number | string | boolean): void {
  for (const place of document.querySelectorAll<HTMLElement>(".result[data-cell]")) {
    if (place.dataset["cell"] !== cell || place.dataset["name"] !== name) continue;
    const same = place.dataset["value"] === String(value);
    let own = place.querySelector<HTMLElement>(".result-own");
    if (!own) {
      own = document.createElement("span");
      own.className = "result-own";
      place.append(own);
    }
    own.textContent = same ? " (yours too)" : ` (yours: ${format(value, place.dataset)})`;
  }
}

function format(value: number | string | boolean, { format, digits }: DOMStringMap): string {
  if (typeof value !== "number") return String(value);
  const places = Number(digits ?? 1);
  if (format === "percent") return `${(value * 100).toFixed(places)} %`;
  return digits === undefined ? String(value) : value.toFixed(places);
}
