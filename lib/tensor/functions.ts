import { kernels } from "../kernels/kernels.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import type { Tensor } from "./tensor.ts";
import { backFromInput, backFromResult, type Single, transform } from "./unary.ts";

/**
 * e to the x, element by element.
 *
 * @example
 * console.log(exp(tensor([0])).toArray()); // [1]
 */
export function exp(x: Tensor): Tensor {
  return transform("exp", x, kernels.exp, expBack);
}

function expBack({ inputs: [x], output }: Single): void {
  const { size } = x;
  const at = openGradient(x);
  kernels.multiply(at, output.gradientAt, size, output.storage.pointer(), size);
  closeGradient(x, at);
}

/**
 * Natural logarithm, element by element: -Infinity at 0, NaN below.
 *
 * @example
 * console.log(log(tensor([1])).toArray()); // [0]
 */
export function log(x: Tensor): Tensor {
  return transform("log", x, kernels.log, logBack);
}

function logBack({ inputs: [x], output }: Single): void {
  const { size } = x;
  const at = openGradient(x);
  kernels.divide(at, output.gradientAt, size, x.storage.pointer(), size);
  closeGradient(x, at);
}

/**
 * Square root, element by element: NaN below 0.
 *
 * @example
 * console.log(sqrt(tensor([9])).toArray()); // [3]
 */
export function sqrt(x: Tensor): Tensor {
  return transform("sqrt", x, kernels.sqrt, sqrtBack);
}

function sqrtBack(operation: Single): void {
  backFromResult(operation, kernels.sqrtGradient);
}

/**
 * Absolute value, element by element. Its derivative at 0 counts as 0.
 *
 * @example
 * console.log(abs(tensor([-2, 3])).toArray()); // [2, 3]
 */
export function abs(x: Tensor): Tensor {
  return transform("abs", x, kernels.abs, absBack);
}

function absBack(operation: Single): void {
  backFromInput(operation, kernels.absGradient);
}
