import { checkOptions } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { checkNumber, checkTensor } from "./check.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";
import { backFromInput, backFromResult, type Single, transform } from "./unary.ts";

/**
 * Rectified linear unit: max(x, 0), element by element, in the shape of x (Nair and Hinton, 2010).
 *
 * @example
 * console.log(relu(tensor([-1, 2])).toArray()); // [0, 2]
 */
export function relu(x: Tensor): Tensor {
  return transform("relu", x, kernels.relu, reluBack);
}

export function reluBack(operation: Single): void {
  backFromResult(operation, kernels.reluGradient);
}

/**
 * The logistic function 1 / (1 + e^-x), element by element, in the shape of x: between 0 and 1.
 *
 * @example
 * console.log(sigmoid(tensor([0])).toArray()); // [0.5]
 */
export function sigmoid(x: Tensor): Tensor {
  return transform("sigmoid", x, kernels.sigmoid, sigmoidBack);
}

export function sigmoidBack(operation: Single): void {
  backFromResult(operation, kernels.sigmoidGradient);
}

/**
 * Hyperbolic tangent, element by element, in the shape of x: between -1 and 1.
 *
 * @example
 * console.log(tanh(tensor([0])).toArray()); // [0]
 */
export function tanh(x: Tensor): Tensor {
  return transform("tanh", x, kernels.tanh, tanhBack);
}

export function tanhBack(operation: Single): void {
  backFromResult(operation, kernels.tanhGradient);
}

/**
 * Gaussian error linear unit (Hendrycks and Gimpel, 2016, arXiv 1606.08415), in the usual
 * approximation by tanh: like relu, but smooth.
 *
 * @example
 * console.log(gelu(tensor([0])).toArray()); // [0]
 */
export function gelu(x: Tensor): Tensor {
  return transform("gelu", x, kernels.gelu, geluBack);
}

function geluBack(operation: Single): void {
  backFromInput(operation, kernels.geluGradient);
}

/**
 * x where it is above 0, and slope · x elsewhere: a `relu` through which some gradient always flows
 * (Maas, Hannun and Ng, 2013).
 *
 * @param options.slope 0.01 unless said
 * @throws ValueError when an option is unknown, or the slope is no number
 * @example
 * console.log(leakyRelu(tensor([-10, 2]), { slope: 0.5 }).toArray()); // [-5, 2]
 */
export function leakyRelu(x: Tensor, options: { slope?: number } = {}): Tensor {
  checkTensor("leakyRelu", x);
  checkOptions("leakyRelu", options, ["slope"]);
  const { slope = 0.01 } = options;
  checkNumber("leakyRelu", "slope", slope);
  const output = createResult(x.shape);
  kernels.leakyRelu(output.storage.pointer(), x.storage.pointer(), slope, x.size);
  return record(output, [x], leakyReluBack, slope);
}

function leakyReluBack({ inputs: [x], output, saved }: Operation<readonly [Tensor], number>) {
  const at = openGradient(x);
  kernels.leakyReluGradient(at, output.gradientAt, x.storage.pointer(), saved, x.size);
  closeGradient(x, at);
}
