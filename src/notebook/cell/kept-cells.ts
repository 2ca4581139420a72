import { keeping } from "../../keeping/load.ts";
import { isOwnName, ownPrefix } from "./own-names.ts";

/** A cell that the reader has added to the lesson, below the cell named `after`, or above all. */
export interface OwnCell {
  name: string;
  after: string;
  source: string;
}

/** The reader's own cells in a lesson. */
export async function keptCells(lesson: string): Promise<OwnCell[]> {
  const found = await keeping()
    .then(({ drafts }) => drafts.own(lesson, ownPrefix))
    .catch(() => []);
  return found.flatMap(({ cell, after = "", source }) =>
    isOwnName(cell) ? { name: cell, after, source } : [],
  );
}
