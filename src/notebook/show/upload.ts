import { checkOptions } from "../../../lib/errors.ts";
import type { ChosenFile } from "../protocol/inputs.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { cut } from "./log.ts";
import { post } from "./sink.ts";

export interface UploadOptions {
  /** Endings or types of the files that are offered, such as ".csv" or ".safetensors"; all unless said. */
  accept?: string;
}

/**
 * Asks the reader for a file, and gives the one they chose: its name and its bytes. Until then it is
 * `undefined`; when a file is chosen, the cell runs again. The file stays in this page.
 *
 * @throws ValueError when the label is no text, or names another control of the cell
 * @example
 * const model = linear(2, 3);
 * const file = upload("A model you saved", { accept: ".safetensors" });
 * if (file) loadWeights(model, file.bytes);
 */
export function upload(label: string, options: UploadOptions = {}): ChosenFile | undefined {
  checkOptions("upload", options, ["accept"]);
  const known = checkLabel("upload", label, '"A table of numbers", { accept: ".csv" }');
  const file = fileOf(known);
  post({
    kind: "upload",
    label: known,
    accept: cut(String(options.accept ?? ""), limits.name),
    ...(file === undefined ? {} : { chosen: cut(file.name, limits.name) }),
  });
  return file;
}

/** The file that was chosen for a label, if it was one. */
export function fileOf(label: string): ChosenFile | undefined {
  const given = inputOf(label);
  return typeof given === "object" && "bytes" in given ? given : undefined;
}
