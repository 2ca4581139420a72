import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import * as companions from "../../lib/companions.ts";
import type { LessonCell } from "../../src/lesson/read-lesson.ts";
import { compile } from "../../src/notebook/compile/index.ts";
import type { FromWorker } from "../../src/notebook/protocol/messages.ts";
import type { Output } from "../../src/notebook/protocol/outputs.ts";
import { CellWorker } from "../../src/notebook/worker/cell-worker.ts";
import { examineNetworks } from "./examine-networks.ts";
import type { LessonRun } from "./run-lesson.ts";

const { lesson, cells } = workerData as { lesson: string; cells: LessonCell[] };
const run: LessonRun = { outputs: {}, problems: [], examined: [] };
const declared = new Map<LessonCell, readonly string[]>();

let receive: (message: FromWorker) => void = () => {};
const worker = new CellWorker({
  post: (message) => receive(message),
  addresses: new Map(),
  nextTurn: () => setImmediate(),
  evaluate: (code, cell = "") => runInThisContext(code, { filename: `cell:///${cell}.ts` }),
});

worker.add(companions);

for (const cell of cells) {
  const compiled = compile(cell.source, cell.name);
  if (!("code" in compiled)) {
    const { line, message, advice } = compiled;
    run.problems.push({ line: cell.line + line - 1, text: `${message} ${advice ?? ""}` });
    break;
  }
  const ended = await execute(cell, compiled.code);
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

function execute({ name }: LessonCell, code: string) {
  const outputs = new Map<number, Output>();
  run.outputs[name] = [];
  return new Promise<FromWorker & { type: "done" | "failed" | "stopped" }>((resolve) => {
    receive = (message) => {
      if (message.type === "output") outputs.set(message.id, message.output);
      if (message.type === "data") void provide(message);
      if (message.type === "done" || message.type === "failed" || message.type === "stopped") {
        // A chart's last output is the whole chart; cloned, since the cell could still change it.
        const inOrder = [...outputs].sort(([one], [other]) => one - other);
        run.outputs[name] = inOrder.map(([, output]) => structuredClone(output));
        resolve(message);
      }
    };
    const seed = `${lesson}/${name}`;
    worker.receive({
      type: "run",
      run: 1,
      cell: name,
      code,
      seed,
      forget: [],
      imports: [],
      inputs: {},
      declaredBy: {},
    });
  });
}

async function provide({ request, name, part }: FromWorker & { type: "data" }) {
  try {
    const file = await readFile(`content/data/${name}/${part}.bin.gz`);
    const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
    worker.receive({ type: "data", request, bytes: bytes as ArrayBuffer });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    worker.receive({ type: "data-failed", request, message });
  }
}
