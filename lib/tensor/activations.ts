import { kernels } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

type Single = Operation<readonly [Tensor], undefined>;

/**
 * max(x, 0), element by element.
 *
 * @example
 * console.log(relu(tensor([-1, 2])).toArray()); // [0, 2]
 */
export function relu(x: Tensor): Tensor {
  return unary("relu", x, kernels.relu, reluBack);
}

function reluBack(operation: Single): void {
  unaryBack(operation, kernels.reluGradient);
}

/**
 * 1 / (1 + e^-x), element by element: between 0 and 1.
 *
 * @example
 * console.log(sigmoid(tensor([0])).toArray()); // [0.5]
 */
export function sigmoid(x: Tensor): Tensor {
  return unary("sigmoid", x, kernels.sigmoid, sigmoidBack);
}

function sigmoidBack(operation: Single): void {
  unaryBack(operation, kernels.sigmoidGradient);
}

/**
 * Hyperbolic tangent, element by element: between -1 and 1.
 *
 * @example
 * console.log(tanh(tensor([0])).toArray()); // [0]
 */
export function tanh(x: Tensor): Tensor {
  return unary("tanh", x, kernels.tanh, tanhBack);
}

function tanhBack(operation: Single): void {
  unaryBack(operation, kernels.tanhGradient);
}

function unary(
  name: string,
  x: Tensor,
  kernel: typeof kernels.relu,
  goBack: (operation: Single) => void,
): Tensor {
  checkTensor(name, x);
  const output = createResult(x.shape);
  kernel(output.storage.pointer(), x.storage.pointer(), x.size);
  return record(output, [x], goBack, undefined);
}

function unaryBack({ inputs: [x], output }: Single, kernel: typeof kernels.reluGradient): void {
  const at = openGradient(x);
  kernel(at, output.gradientAt, output.storage.pointer(), x.size);
  closeGradient(x, at);
}
