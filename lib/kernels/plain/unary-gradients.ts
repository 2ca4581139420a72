import { gaussianUnitSlope } from "./gaussian-unit.ts";

/**
 * The ways back from the operations of unary.ts: `upper` is the gradient that arrives, `value`
 * what the derivative is computed from, the operation's result y or its input x.
 */
function gradient(differentiate: (d: number, value: number) => number) {
  return (output: Float32Array, upper: Float32Array, value: Float32Array, size: number): void => {
    for (let i = 0; i < size; i++) {
      output[i] = differentiate(upper[i] as number, value[i] as number);
    }
  };
}

export const reluGradient = gradient((d, y) => (y > 0 ? d : 0));
export const sigmoidGradient = gradient((d, y) => d * y * (1 - y));
export const tanhGradient = gradient((d, y) => d * (1 - y * y));
export const sqrtGradient = gradient((d, y) => d / (2 * y));
export const geluGradient = gradient((d, x) => d * gaussianUnitSlope(x));
export const absGradient = gradient((d, x) => d * Math.sign(x));
