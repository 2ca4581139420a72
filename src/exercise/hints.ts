const hintsOf = (exercise: HTMLElement) => [
  ...exercise.querySelectorAll<HTMLDetailsElement>(".exercise-hint"),
];

/**
 * Offers hints one at a time: each after the one before was opened. Calls `opened` with how many are
 * open.
 */
export function offerHints(exercise: HTMLElement, opened: (count: number) => void): void {
  const hints = hintsOf(exercise);
  showHints(exercise, 0);
  for (const [index, hint] of hints.entries()) {
    hint.addEventListener("toggle", () => {
      if (!hint.open) return;
      const next = hints[index + 1];
      if (next) next.hidden = false;
      opened(index + 1);
    });
  }
}

/** Offers the hints that were opened, and the next. */
export function showHints(exercise: HTMLElement, opened: number): void {
  for (const [index, hint] of hintsOf(exercise).entries()) hint.hidden = index > opened;
}
