import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { cut } from "./log.ts";
import { currentRun } from "./sink.ts";

/**
 * The label of a control as it is shown and known.
 *
 * @throws ValueError when it is no text, or names another control of the cell
 */
export function checkLabel(name: string, label: unknown, example: string): string {
  if (typeof label !== "string" || label === "") {
    throw new ValueError(
      `${name} got ${inWords(label)} as its label.`,
      "The label tells the reader what is asked for.",
      `Write ${name}(${example}).`,
    );
  }
  const known = cut(label, limits.name);
  const labels = currentRun()?.labels;
  if (labels?.has(known)) {
    throw new ValueError(
      `${name} got the label "${known}" a second time.`,
      "What the reader chooses is known by its label.",
      "Give each control of a cell a label of its own.",
    );
  }
  labels?.add(known);
  return known;
}
