import { gaussianTangent } from "./gaussian-unit.ts";

/** Operations on one operand, element by element. */
function unary(transform: (x: number) => number) {
  return (output: Float32Array, input: Float32Array, size: number): void => {
    for (let i = 0; i < size; i++) output[i] = transform(input[i] as number);
  };
}

export const relu = unary((x) => Math.max(x, 0));
export const sigmoid = unary((x) => 1 / (1 + Math.exp(-x)));
export const tanh = unary((x) => Math.tanh(x));
export const exp = unary((x) => Math.exp(x));
export const log = unary((x) => Math.log(x));
export const sqrt = unary((x) => Math.sqrt(x));
export const abs = unary((x) => Math.abs(x));
export const negate = unary((x) => -x);

/** GELU (Hendrycks and Gimpel, 2016), in its usual approximation. */
export const gelu = unary((x) => 0.5 * x * (1 + gaussianTangent(x)));
