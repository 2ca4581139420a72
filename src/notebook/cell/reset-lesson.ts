import { announce } from "./announce.ts";
import { pageCells } from "./page-cells.ts";

/** Takes the edits of all cells away; says so, and gives what brings them back. */
export async function resetLesson(): Promise<{ sentence: string; undo: () => Promise<string> }> {
  const edited = pageCells().filter(({ isEdited }) => isEdited);
  const edits = edited.map((cell) => [cell, cell.source] as const);
  for (const cell of edited) await cell.toOriginal();
  const cells = edits.length === 1 ? "1 cell is" : `${edits.length} cells are`;
  return {
    sentence: said(`${cells} as the author wrote ${edits.length === 1 ? "it" : "them"}.`),
    async undo() {
      for (const [cell, source] of edits) await cell.rewrite(source);
      return said("Your edits are back.");
    },
  };
}

function said(sentence: string): string {
  announce(sentence);
  return sentence;
}
