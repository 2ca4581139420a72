import { deflateSync } from "node:zlib";
import type { Output } from "../protocol/outputs.ts";
import { toHtml } from "./markup.ts";
import { renderOutput } from "./render-output.ts";

/** A recorded output as HTML, for the pages that are built. Not for the browser. */
export function renderRecorded(output: Output): string {
  const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 });
  return toHtml(renderOutput(output, { recorded: true, deflate }));
}
