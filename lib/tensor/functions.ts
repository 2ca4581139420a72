import { floats, kernels, type Pointer } from "../kernels/kernels.ts";
import * as mathematics from "../kernels/mathematics-trigonometric.ts";
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

/**
 * Sine of angles in radians, element by element.
 *
 * @example
 * console.log(sin(tensor([0, Math.PI / 2])).toArray()); // [0, 1]
 */
export function sin(x: Tensor): Tensor {
  return transform("sin", x, sine, sinBack);
}

function sinBack(operation: Single): void {
  backFromInput(operation, (output, upper, input, size) => {
    cosine(output, input, size);
    kernels.multiply(output, output, size, upper, size);
  });
}

/**
 * Cosine of angles in radians, element by element.
 *
 * @example
 * console.log(cos(tensor([0, Math.PI])).toArray()); // [1, -1]
 */
export function cos(x: Tensor): Tensor {
  return transform("cos", x, cosine, cosBack);
}

function cosBack(operation: Single): void {
  backFromInput(operation, (output, upper, input, size) => {
    sine(output, input, size);
    kernels.negate(output, output, size);
    kernels.multiply(output, output, size, upper, size);
  });
}

const sine = eachBy(mathematics.sin);
const cosine = eachBy(mathematics.cos);

/** In the form of a kernel, a function of one number that needs no more speed than JavaScript's. */
function eachBy(compute: (x: number) => number): typeof kernels.exp {
  return (output: Pointer, input: Pointer, size: number) => {
    const from = input >> 2;
    const to = output >> 2;
    for (let i = 0; i < size; i++) floats[to + i] = compute(floats[from + i] as number);
  };
}
