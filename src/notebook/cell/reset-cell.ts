import { isBusy, sayBusy } from "./is-busy.ts";
import { offerUndo } from "./offer-undo.ts";
import type { PageCell } from "./page-cells.ts";

/**
 * Brings the author's text and recorded outputs back, with a button that brings the edit back; or says
 * why not now.
 */
export async function resetCell(cell: PageCell, say: (why: string) => void): Promise<void> {
  if (isBusy(cell)) return say(sayBusy(cell));
  const { name, source } = cell;
  await cell.toOriginal();
  const undo = async () => {
    await cell.rewrite(source);
    cell.focusRun();
  };
  cell
    .querySelector(".cell-bar")
    ?.after(offerUndo(`Cell ${name} is as the author wrote it.`, undo));
  cell.focusRun();
}
