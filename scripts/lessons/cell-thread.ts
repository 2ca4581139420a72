import { readFile } from "node:fs/promises";
import { setImmediate } from "node:timers/promises";
import { runInThisContext } from "node:vm";
import * as companions from "../../lib/companions.ts";
import type { FromWorker, ToWorker } from "../../src/notebook/protocol/messages.ts";
import type { Output } from "../../src/notebook/protocol/outputs.ts";
import { CellWorker } from "../../src/notebook/worker/cell-worker.ts";

type RunMessage = ToWorker & { type: "run" };
type Ending = FromWorker & { type: "done" | "failed" | "stopped" };

/** How a cell ended in this thread, and what it showed. */
export interface ThreadRun {
  readonly ended: Ending;
  readonly outputs: Output[];
}

let receive: (message: FromWorker) => void = () => {};
const worker = new CellWorker({
  post: (message) => receive(message),
  addresses: new Map(),
  nextTurn: () => setImmediate(),
  evaluate: (code, cell = "") => runInThisContext(code, { filename: `cell:///${cell}.ts` }),
});
worker.add(companions);

/** Runs a compiled cell in this thread, whose global object the cells share as in a page's worker. */
export function runInThread(
  message: Pick<RunMessage, "cell" | "code" | "seed"> & Partial<RunMessage>,
): Promise<ThreadRun> {
  const outputs = new Map<number, Output>();
  return new Promise((resolve) => {
    receive = (message) => {
      if (message.type === "output") outputs.set(message.id, message.output);
      if (message.type === "data") void provide(message);
      if (message.type === "done" || message.type === "failed" || message.type === "stopped") {
        // A chart's last output is the whole chart; cloned, since the cell could still change it.
        const inOrder = [...outputs].sort(([one], [other]) => one - other);
        resolve({
          ended: message,
          outputs: inOrder.map(([, output]) => structuredClone(output)),
        });
      }
    };
    const nothing = { forget: [], imports: [], inputs: {}, declaredBy: {} };
    worker.receive({ type: "run", run: 1, ...nothing, ...message });
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
