import { onceKept } from "../keeping/load.ts";
import { dayInWords } from "../progress/day.ts";
import { whenIdle } from "../progress/when-idle.ts";
import { showHints } from "./hints.ts";

/** Shows what the reader did with an exercise on earlier visits. Gives the day it was passed. */
export async function restoreWork(
  exercise: HTMLElement,
  { lesson, name }: { lesson: string; name: string },
): Promise<string | undefined> {
  await whenIdle();
  const { store, kinds } = await onceKept();
  const work = await store.get(kinds.exercises, [lesson, name]).catch(() => undefined);
  if (!work) return undefined;
  showHints(exercise, work.hints);
  if (work.passed === undefined) return undefined;
  exercise.dataset["passed"] = "";
  return dayInWords(work.passed);
}
