import { createCellHost } from "../compile/create-cell-host.ts";
import type { ToWorker } from "../protocol/messages.ts";
import { CellWorker } from "./cell-worker.ts";
import { hireWorkers } from "./hire-workers.ts";
import { modules } from "./modules.ts";
import { nextTurn } from "./next-turn.ts";
import { SeedHelper } from "./seed-helper.ts";
import type { ToHelper } from "./seed-messages.ts";

/** One for each run: few and short. */
const addresses = new Map<string, string>();

declare function importScripts(url: string): void;

/** Cells may declare names such as `Blob` and `URL`, and still be followed by others. */
const browser = {
  load: importScripts,
  Blob,
  createObjectURL: URL.createObjectURL,
  revokeObjectURL: URL.revokeObjectURL,
};

function evaluate(code: string, cell?: string): void {
  const { load, Blob, createObjectURL, revokeObjectURL } = browser;
  const url = createObjectURL(new Blob([code], { type: "text/javascript" }));
  if (cell !== undefined) addresses.set(url, cell);
  try {
    load(url);
  } finally {
    revokeObjectURL(url);
  }
}

addEventListener(
  "message",
  ({ ports: [port] }) => {
    if (!port) return;
    const worker = new CellWorker({
      post: (message) => port.postMessage(message),
      nextTurn,
      addresses,
      evaluate,
      hire: hireWorkers,
    });
    let helper: SeedHelper | undefined;
    port.onmessage = ({ data }: MessageEvent<ToWorker | ToHelper>) => {
      if (data.type !== "help" && data.type !== "taken") {
        worker.receive(data);
        return;
      }
      helper ??= new SeedHelper({
        cells: createCellHost({ modules }),
        modules,
        evaluate,
        nextTurn,
        post: (message) => port.postMessage(message),
      });
      helper.receive(data);
    };
    port.postMessage({ type: "ready" });
  },
  { once: true },
);
