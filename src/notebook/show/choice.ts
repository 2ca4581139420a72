import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkLabel } from "./control-label.ts";
import { inputOf } from "./inputs.ts";
import { post } from "./sink.ts";

/**
 * Shows a list to choose from, and gives what is chosen: the first until the reader chooses. Then
 * this cell runs again, or, where that takes long, says that it may be run.
 *
 * @throws ValueError when there is nothing to choose from, or too much, or the label names another
 * control of the cell
 * @example
 * const kind = choice("Activation", ["relu", "tanh"]);
 * console.log(kind); // "relu" until another is chosen
 */
export function choice<Option extends string>(label: string, options: readonly Option[]): Option {
  const offered: readonly Option[] = options;
  const isList = Array.isArray(options) && options.length > 0 && options.length <= limits.options;
  const isTexts = isList && options.every((each) => typeof each === "string");
  if (!isTexts || options.some((each) => each.length > limits.name)) {
    throw new ValueError(
      `choice got ${inWords(options)} to choose from.`,
      `It takes a list of 1 to ${limits.options} short texts.`,
      'Write choice("Activation", ["relu", "tanh"]).',
    );
  }
  const known = checkLabel("choice", label, '"Activation", ["relu", "tanh"]');
  const given = inputOf(known);
  const value = offered.find((each) => each === given) ?? offered[0];
  post({ kind: "choice", label: known, options: [...options], value: String(value) });
  return value as Option;
}
