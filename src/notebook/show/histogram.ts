import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import { checkTitle } from "./check-title.ts";
import { binned, sampled } from "./histogram-bins.ts";
import { isTensor, type TensorLike, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";

export interface HistogramOptions {
  /** How many bins; chosen by the number of values unless said. */
  bins?: number;
}

/**
 * Shows how values are distributed: how many lie in each of equally wide bins.
 *
 * @param values a tensor of any shape, or a list of numbers
 * @throws ValueError when the title is no text, there are no numbers, or an option is not allowed
 * @example
 * histogram("Weights", linear(64, 32).weights, { bins: 20 });
 */
export function histogram(
  title: string,
  values: TensorLike | ArrayLike<number>,
  options: HistogramOptions = {},
): void {
  checkTitle("histogram", title, "layer.weights");
  checkOptions("histogram", options, ["bins"]);
  const { bins } = options;
  if (bins !== undefined && !(Number.isInteger(bins) && bins >= 1 && bins <= limits.bins)) {
    throw new ValueError(
      `histogram got ${inWords(bins)} bins.`,
      `The number of bins is a whole number from 1 to ${limits.bins}.`,
      "Write histogram(title, values, { bins: 20 }) or leave it out.",
    );
  }
  const sample = sampled(Number.NaN, numbersOf("histogram", values), Number.POSITIVE_INFINITY);
  post(binned(title, "", [sample], bins));
}

/** @param name of the function that asks */
export function numbersOf(name: string, values: unknown): ArrayLike<number> {
  if (isTensor(values)) return valuesOf(values);
  const list = Array.isArray(values) && values.every((value) => typeof value === "number");
  if (list || (ArrayBuffer.isView(values) && "length" in values)) {
    return values as unknown as ArrayLike<number>;
  }
  throw new ValueError(
    `${name} got ${inWords(values)} as its values.`,
    "It takes a tensor, or a list of numbers.",
    `Give it layer.weights, or one of model.parameters().`,
  );
}
