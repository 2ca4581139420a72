import { announce } from "./announce.ts";
import { isBusy, sayBusy } from "./is-busy.ts";
import { takeOut } from "./own-cells.ts";
import { pageCells } from "./page-cells.ts";

interface ResetLesson {
  sentence: string;
  /** Undefined where nothing was done. */
  undo?: () => Promise<string>;
}

/** Takes all edits and the reader's own cells away; says so, and gives what brings them back. */
export async function resetLesson(): Promise<ResetLesson> {
  // Taken away, a cell would run on where nobody can stop it, and no other could run.
  const busy = pageCells().find((cell) => isBusy(cell) && (cell.isEdited || cell.isOwn));
  if (busy) return { sentence: sayBusy(busy) };
  const edits = pageCells().flatMap((cell) =>
    cell.isEdited ? [[cell, cell.source] as const] : [],
  );
  for (const [cell] of edits) await cell.toOriginal();
  const putBack: (() => void)[] = [];
  for (const cell of pageCells()) if (cell.isOwn) putBack.unshift(await takeOut(cell));
  return {
    sentence: said(resetText(edits.length, putBack.length)),
    async undo() {
      for (const [cell, source] of edits) await cell.rewrite(source);
      for (const put of putBack) put();
      return said(putBack.length > 0 ? "Your edits and cells are back." : "Your edits are back.");
    },
  };
}

/** What came of it: how many cells were edited, and how many were the reader's own. */
export function resetText(edited: number, own: number): string {
  const number = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);
  const original = `${number(edited)} ${edited === 1 ? "is as the author wrote it" : "are as the author wrote them"}`;
  const removed = `${number(own)} of yours ${own === 1 ? "is" : "are"} removed`;
  return `${[...(edited > 0 ? [original] : []), ...(own > 0 ? [removed] : [])].join(", and ")}.`;
}

function said(sentence: string): string {
  announce(sentence);
  return sentence;
}
