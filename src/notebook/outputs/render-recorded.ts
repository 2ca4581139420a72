import { deflateSync } from "node:zlib";
import type { Output } from "../protocol/outputs.ts";
import { toHtml } from "./markup.ts";
import { renderOutput } from "./render-output.ts";
import { savingMarkup } from "./saving-markup.ts";

/** A recorded output as HTML, for the pages that are built. Not for the browser. */
export function renderRecorded(output: Output): string {
  const deflate = (bytes: Uint8Array) => deflateSync(bytes, { level: 9 });
  const markup = renderOutput(output, { recorded: true, deflate });
  const saving = savingMarkup(output);
  if (typeof markup !== "string" && saving) markup.children.push(saving);
  return toHtml(markup);
}
