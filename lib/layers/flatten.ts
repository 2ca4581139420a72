import { checkTensor, type Tensor } from "../tensor/index.ts";
import { inputError } from "./input-error.ts";
import { markDiscreet } from "./layer.ts";

/**
 * All numbers of each example in one row: [batch, ...] becomes [batch, features]. Write it without
 * parentheses in a network, like relu.
 *
 * @throws ShapeError for a single number
 * @example
 * console.log(flatten(zeros([5, 7, 7, 2])).shape); // [5, 98]
 */
export function flatten(x: Tensor): Tensor {
  checkTensor("flatten", x);
  const [batch] = x.shape;
  if (batch === undefined) {
    throw inputError(
      "flatten",
      x,
      "It keeps the first dimension, the batch, and this is a single number.",
      "Give it a batch: [batch, ...].",
    );
  }
  return x.shape.length === 2 ? x : x.reshape([batch, batch === 0 ? 0 : x.size / batch]);
}

markDiscreet(flatten);
