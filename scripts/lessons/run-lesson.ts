import { Worker } from "node:worker_threads";
import type { LessonCell } from "../../src/lesson/read-lesson.ts";
import type { Output } from "../../src/notebook/protocol/outputs.ts";

export interface LessonRun {
  /** What each cell showed, by name. */
  outputs: Record<string, Output[]>;
  /** Cells that failed; those after it were not run. */
  problems: { line: number; text: string }[];
  /** The networks that were looked at when all cells had run. */
  examined: string[];
}

/** Runs the cells of a lesson from top to bottom in a fresh thread, as a page would. */
export function runLesson(lesson: string, cells: readonly LessonCell[]): Promise<LessonRun> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./lesson-thread.ts", import.meta.url), {
      workerData: { lesson, cells },
    });
    worker.once("message", (run: LessonRun) => {
      resolve(run);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`The thread of ${lesson} ended with ${code}.`)));
  });
}
