import { Tensor } from "../tensor/tensor.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { loadArrays } from "./load-arrays.ts";

/** Examples with some measured features each, their classes, and what both are called. */
export interface LabelledTable extends LabelledSet {
  /** What each column of the inputs is. */
  readonly features: readonly string[];
  /** The name of each class: `classes[0]` belongs to label 0. */
  readonly classes: readonly string[];
}

/** The table of a data set that has one part, called "all". */
export async function loadTable(
  set: string,
  features: readonly string[],
  classes: readonly string[],
): Promise<LabelledTable> {
  const sizes = { inputs: features.length, labels: 1 };
  const promise = `rows of ${features.length} numbers and as many labels`;
  const { rows, inputs, labels } = await loadArrays(set, "all", sizes, promise);
  return {
    inputs: Tensor.over(inputs, [rows, features.length]),
    labels: Tensor.over(labels, [rows]),
    features,
    classes,
  };
}
