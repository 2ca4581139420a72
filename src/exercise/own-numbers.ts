import { type Numbers, variants, withNumbers } from "./numbers.ts";

const key = "hidden-layers:numbers";

/** Puts the numbers of this reader into an exercise; gives which variant of it that is. */
export function putOwnNumbers(exercise: HTMLElement, numbers: Numbers): number {
  const variant = readersNumber() % variants(numbers);
  if (variant === 0) return 0;
  for (const place of exercise.querySelectorAll<HTMLElement>("[data-number]")) {
    place.textContent = withNumbers(place.dataset["number"] ?? "", numbers, variant);
  }
  for (const block of exercise.querySelectorAll<HTMLElement>("[data-template]")) {
    const code = block.querySelector("code");
    if (code) code.textContent = withNumbers(block.dataset["template"] ?? "", numbers, variant);
    // A cell has read its text already: a fresh one reads this.
    const cell = block.closest("notebook-cell");
    cell?.replaceWith(cell.cloneNode(true));
  }
  return variant;
}

/** Drawn once for each reader; where nothing can be kept, once for each visit. */
function readersNumber(): number {
  const drawn = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
  try {
    const known = Number(localStorage.getItem(key) ?? Number.NaN);
    if (Number.isInteger(known) && known >= 0) return known;
    localStorage.setItem(key, String(drawn));
  } catch {
    // Storage is blocked.
  }
  return drawn;
}
