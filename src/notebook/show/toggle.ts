import { checkOptions } from "../../../lib/errors.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { post } from "./sink.ts";

export interface ToggleOptions {
  /** Whether it is on until the reader changes it; off unless said. */
  start?: boolean;
}

/**
 * Shows a box to tick and tells whether it is ticked. When the reader changes it, this cell runs
 * again, or, where that takes long, says that it may be run.
 *
 * @throws ValueError when the label is no text, or names another control of the cell
 * @example
 * const noisy = toggle("Add noise");
 * console.log(noisy); // false until it is ticked
 */
export function toggle(label: string, options: ToggleOptions = {}): boolean {
  checkOptions("toggle", options, ["start"]);
  const known = checkLabel("toggle", label, '"Add noise", { start: true }');
  const given = inputOf(known);
  const value = typeof given === "boolean" ? given : options.start === true;
  post({ kind: "toggle", label: known, value });
  return value;
}
