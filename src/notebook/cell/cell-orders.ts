import { compare } from "./compare.ts";
import { lessonOrders, said, turn } from "./lesson-orders.ts";
import { addCell, deleteCell, moveCell } from "./own-cells.ts";
import { type PageCell, pageCells } from "./page-cells.ts";
import { encodeSharedCode } from "./shared-code.ts";

type Order = (cell: PageCell) => Promise<string | undefined>;

/** What the reader can ask of a cell beside running it; each may give a sentence on what came of it. */
export const cellOrders = {
  ...lessonOrders,
  above: ({ name }) =>
    turn("The cells above are up to date already.", (session) => session.runAbove(name)),
  /** Puts a link to the cell with its present text into the clipboard, or into the address bar. */
  async link({ name, source }) {
    const link = new URL(await encodeSharedCode({ cell: name, source }), location.href).href;
    try {
      await navigator.clipboard.writeText(link);
      return said("Copied a link to this code.");
    } catch {
      history.replaceState(null, "", link);
      return said("The link to this code is in the address bar.");
    }
  },
  /** Opens it in the playground, with the cells it needs, below what the reader has there. */
  async playground(cell) {
    const { openInPlayground } = await import("./open-in-playground.ts");
    return said(await openInPlayground(cell));
  },
  async add(cell) {
    const isOfLesson = pageCells().includes(cell);
    if (isOfLesson) await addCell(cell);
    return isOfLesson ? undefined : "Cells of your own stand in the lesson, not in an exercise.";
  },
  async up(cell) {
    return moveCell(cell, -1);
  },
  async down(cell) {
    return moveCell(cell, 1);
  },
  delete: deleteCell,
  async compare(cell) {
    compare(cell);
    return undefined;
  },
  async format(cell) {
    await cell.format();
    return undefined;
  },
} as const satisfies Record<string, Order>;
