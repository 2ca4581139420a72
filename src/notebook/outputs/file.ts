import type { FileOutput, UploadOutput } from "../protocol/outputs.ts";
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

/** @param recorded nothing listens to the choice yet: the cell has not run */
export function renderUpload(output: UploadOutput, recorded: boolean): Markup {
  const { label, accept, chosen } = output;
  return element(
    "p",
    { class: "output output-upload" },
    element(
      "label",
      {},
      `${label} `,
      element("input", {
        type: "file",
        accept: accept === "" ? undefined : accept,
        disabled: recorded,
      }),
    ),
    element(
      "span",
      { class: "output-aside" },
      recorded
        ? "Run this cell to choose a file."
        : (chosen && ` In use: ${chosen}`) || " No file yet.",
    ),
  );
}

function byteText(size: number): string {
  if (size < 1000) return size === 1 ? "1 byte" : `${size} bytes`;
  const thousands = size / 1000;
  return thousands < 1000
    ? `${thousands.toPrecision(3)} kB`
    : `${(thousands / 1000).toPrecision(3)} MB`;
}
