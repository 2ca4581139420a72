/**
 * Offers hints one at a time: each after the one before was opened. Calls `opened` with how many are
 * open, and shows at once as many as were opened on an earlier visit.
 */
export function offerHints(exercise: HTMLElement, opened: (count: number) => void): void {
  const hints = [...exercise.querySelectorAll<HTMLDetailsElement>(".exercise-hint")];
  for (const [index, hint] of hints.entries()) {
    hint.hidden = index > 0;
    hint.addEventListener("toggle", () => {
      if (!hint.open) return;
      const next = hints[index + 1];
      if (next) next.hidden = false;
      opened(index + 1);
    });
  }
}
