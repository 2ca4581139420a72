import type { LessonRead } from "../../keeping/records/lessons.ts";

/** Fills the dots that stand for the lessons of the book, and says how many are read. */
export function markMap(reads: readonly LessonRead[]): void {
  let finished = 0;
  for (const dot of document.querySelectorAll<HTMLElement>("[data-dot]")) {
    const read = reads.find(({ lesson }) => lesson === dot.dataset["dot"]);
    if (read?.finished !== undefined) finished++;
    delete dot.dataset["read"];
    if (read) dot.dataset["read"] = read.finished === undefined ? "begun" : "finished";
  }
  const words = document.querySelector("[data-lessons-read]");
  if (words) words.textContent = finished > 0 ? `, ${finished} read` : "";
}
