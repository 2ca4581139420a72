import type { Because } from "../plan/index.ts";

/** Why a cell's outputs no longer follow from the text of the page. */
export function staleText(name: string, because: Because | undefined): string {
  if (!because) return "Out of date: an earlier cell changed.";
  const { cell, change } = because;
  if (change === "ended") return "The worker was ended: this runs again when it is needed.";
  if (cell === name && change === "given") return "Run to use the new value.";
  if (cell === name) return "Out of date: this cell was edited.";
  const changed = {
    edited: "was edited",
    given: "was given another value",
    "ran again": "ran again",
    failed: "failed",
    added: "has come to stand above it",
    removed: "no longer makes what it used",
  }[change];
  return `Out of date: ‘${cell}’ ${changed}.`;
}
