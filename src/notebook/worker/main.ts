import type { ToWorker } from "../protocol/messages.ts";
import { CellWorker } from "./cell-worker.ts";
import { nextTurn } from "./next-turn.ts";

/** One for each run: few and short. */
const addresses = new Map<string, string>();

declare function importScripts(url: string): void;

addEventListener(
  "message",
  ({ ports: [port] }) => {
    if (!port) return;
    const worker = new CellWorker({
      post: (message) => port.postMessage(message),
      nextTurn,
      addresses,
      evaluate(code, cell) {
        const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
        if (cell !== undefined) addresses.set(url, cell);
        try {
          importScripts(url);
        } finally {
          URL.revokeObjectURL(url);
        }
      },
    });
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => worker.receive(data);
    port.postMessage({ type: "ready" });
  },
  { once: true },
);
