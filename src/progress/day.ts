/** "23 November 2026", in the reader's own time. */
export function dayInWords(milliseconds: number): string {
  return new Date(milliseconds).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

/** The number of a day, which begins at midnight of the reader's own time. */
export function dayOf(milliseconds: number): number {
  const moment = new Date(milliseconds);
  const midnight = Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
  return Math.round(midnight / 86_400_000);
}
