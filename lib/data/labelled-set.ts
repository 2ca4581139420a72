import type { Tensor } from "../tensor/tensor.ts";

/** Inputs and the class of each: what classifiers learn from. */
export interface LabelledSet {
  /** One example a row, `[examples, …]`. */
  readonly inputs: Tensor;
  /** The class of each example, a whole number from 0: `[examples]`. */
  readonly labels: Tensor;
}
