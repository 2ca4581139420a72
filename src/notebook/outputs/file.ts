import type { FileOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";

/** A button that saves the file; without its bytes, a sentence on how to get it. */
export function renderFile({ name, size, bytes }: FileOutput): Markup {
  const length = byteText(size);
  return element(
    "p",
    { class: "output output-file" },
    bytes === undefined
      ? `Run this cell to save ${name} (${length}).`
      : element("button", { type: "button", class: "button" }, `Save ${name}`),
    bytes === undefined ? undefined : ` ${length}`,
  );
}

function byteText(size: number): string {
  if (size < 1000) return size === 1 ? "1 byte" : `${size} bytes`;
  const thousands = size / 1000;
  return thousands < 1000
    ? `${thousands.toPrecision(3)} kB`
    : `${(thousands / 1000).toPrecision(3)} MB`;
}
