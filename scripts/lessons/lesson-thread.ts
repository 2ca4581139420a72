import { parentPort, workerData } from "node:worker_threads";
import type { LessonCell } from "../../src/lesson/read-lesson.ts";
import { compile } from "../../src/notebook/compile/index.ts";
import { runInThread } from "./cell-thread.ts";
import { examineNetworks } from "./examine-networks.ts";
import type { LessonRun } from "./run-lesson.ts";

const { lesson, cells } = workerData as { lesson: string; cells: LessonCell[] };
const run: LessonRun = { outputs: {}, problems: [], examined: [] };
const declared = new Map<LessonCell, readonly string[]>();

for (const cell of cells) {
  const compiled = compile(cell.source, cell.name);
  if (!("code" in compiled)) {
    const { line, message, advice } = compiled;
    run.problems.push({ line: cell.line + line - 1, text: `${message} ${advice ?? ""}` });
    break;
  }
  const { ended, outputs } = await runInThread({
    cell: cell.name,
    code: compiled.code,
    seed: `${lesson}/${cell.name}`,
  });
  run.outputs[cell.name] = outputs;
  if (ended.type === "failed") {
    const { line = 1, name, message } = ended.error;
    run.problems.push({ line: cell.line + line - 1, text: `${name}: ${message}` });
    break;
  }
  declared.set(cell, compiled.analysis.declares);
}
if (run.problems.length === 0) examine();
parentPort?.postMessage(run);

/** Whether the networks are well that the lesson leaves behind. */
function examine(): void {
  const top = globalThis as unknown as Record<string, unknown>;
  const values = new Map([...declared.values()].flat().map((name) => [name, top[name]]));
  for (const [{ line, finds }, names] of declared) {
    const { examined, problems } = examineNetworks({ names, finds }, values);
    run.examined.push(...examined);
    for (const text of problems) run.problems.push({ line, text });
  }
}
