import { keeping } from "../../keeping/load.ts";
import { markMap } from "../contents/mark-map.ts";

/** Says below a lesson that it is read to its end, and fills the map of the book. */
export async function showProgress(lesson: string): Promise<void> {
  const { store, kinds } = await keeping();
  const reads = await store.all(kinds.lessons);
  markMap(reads);
  const isFinished = reads.some((read) => read.lesson === lesson && read.finished !== undefined);
  const said = document.querySelector("[data-finished]");
  if (said && isFinished) said.textContent = "✓ You have read this lesson to its end.";
}
