import { shapeText } from "../array/shape.ts";
import { ShapeError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

type RowKernel = typeof kernels.softmax;
type RowGradient = typeof kernels.softmaxGradient;

/**
 * Turns the numbers along the last dimension into probabilities, each e^x divided by the sum of all
 * e^x: [..., classes] stays [..., classes] (Bridle, 1990).
 *
 * @throws ShapeError for a single number, which has no dimension
 * @example
 * console.log(softmax(tensor([1, 1])).toArray()); // [0.5, 0.5]
 */
export function softmax(x: Tensor): Tensor {
  return byRows("softmax", x, kernels.softmax, kernels.softmaxGradient);
}

/**
 * The logarithm of `softmax`, computed without overflow: x - ln Σ e^x along the last dimension.
 *
 * @throws ShapeError for a single number, which has no dimension
 * @example
 * console.log(logSoftmax(tensor([1000, 0])).toArray()); // [0, -1000]
 */
export function logSoftmax(x: Tensor): Tensor {
  return byRows("logSoftmax", x, kernels.logSoftmax, kernels.logSoftmaxGradient);
}

function byRows(name: string, x: Tensor, kernel: RowKernel, gradient: RowGradient): Tensor {
  checkTensor(name, x);
  const columns = x.shape.at(-1);
  if (columns === undefined) {
    throw new ShapeError(
      `${name} can't use a tensor of shape ${shapeText(x.shape)}.`,
      "It compares the numbers along the last dimension, and a single number has none.",
      "Give it a row of numbers, one for each class.",
    );
  }
  const output = createResult(x.shape);
  const rows = columns === 0 ? 0 : x.size / columns;
  kernel(output.storage.pointer(), x.storage.pointer(), rows, columns);
  return record(output, [x], byRowsBack, gradient);
}

function byRowsBack({
  inputs: [x],
  output,
  saved: gradient,
}: Operation<readonly [Tensor], RowGradient>): void {
  const columns = x.shape.at(-1) as number;
  const at = openGradient(x);
  const rows = columns === 0 ? 0 : x.size / columns;
  gradient(at, output.gradientAt, output.storage.pointer(), rows, columns);
  closeGradient(x, at);
}
