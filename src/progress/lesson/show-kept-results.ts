import { keeping } from "../../keeping/load.ts";
import { showOwnResult } from "../../notebook/cell/own-results.ts";

/** Puts the reader's own numbers of a lesson beside the recorded ones, wherever the page quotes them. */
export async function showKeptResults(lesson: string): Promise<void> {
  const { store, kinds } = await keeping();
  for (const { cell, name, value, unit } of await store.all(kinds.results, lesson)) {
    const isMeasured = unit !== undefined && typeof value === "number";
    const result = isMeasured
      ? ({ kind: "measured", name, value, unit } as const)
      : ({ kind: "value", name, value } as const);
    showOwnResult({ lesson, cell }, result);
  }
}

/** The lessons that a part of the page quotes numbers of. */
export function quotedLessons(page: ParentNode = document): string[] {
  const quoted = page.querySelectorAll<HTMLElement>(".result[data-lesson]");
  return [...new Set(Array.from(quoted, ({ dataset }) => dataset["lesson"] ?? ""))];
}
