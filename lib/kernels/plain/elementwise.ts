type Binary = (a: number, b: number) => number;
type Unary = (x: number) => number;

/** The shorter operand starts again whenever it is used up: a number, a row, or all of it. */
function binary(combine: Binary) {
  return (
    output: Float32Array,
    left: Float32Array,
    leftSize: number,
    right: Float32Array,
    rightSize: number,
    size: number,
  ): void => {
    for (let i = 0; i < size; i++) {
      output[i] = combine(left[i % leftSize] as number, right[i % rightSize] as number);
    }
  };
}

export const add = binary((a, b) => a + b);
export const subtract = binary((a, b) => a - b);
export const multiply = binary((a, b) => a * b);
export const divide = binary((a, b) => a / b);
export const maximum = binary((a, b) => Math.max(a, b));
export const minimum = binary((a, b) => Math.min(a, b));
export const equal = binary((a, b) => (a === b ? 1 : 0));
export const greater = binary((a, b) => (a > b ? 1 : 0));
export const greaterOrEqual = binary((a, b) => (a >= b ? 1 : 0));

function unary(transform: Unary) {
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

/** `upper` is the gradient that arrives; `result` what the operation gave. */
function gradient(differentiate: Binary) {
  return (output: Float32Array, upper: Float32Array, result: Float32Array, size: number): void => {
    for (let i = 0; i < size; i++) {
      output[i] = differentiate(upper[i] as number, result[i] as number);
    }
  };
}

export const reluGradient = gradient((d, y) => (y > 0 ? d : 0));
export const sigmoidGradient = gradient((d, y) => d * y * (1 - y));
export const tanhGradient = gradient((d, y) => d * (1 - y * y));

export function fill(output: Float32Array, value: number, size: number): void {
  output.fill(value, 0, size);
}

export function scale(
  output: Float32Array,
  input: Float32Array,
  factor: number,
  size: number,
): void {
  for (let i = 0; i < size; i++) output[i] = (input[i] as number) * factor;
}

export function accumulate(output: Float32Array, input: Float32Array, size: number): void {
  for (let i = 0; i < size; i++) (output[i] as number) += input[i] as number;
}
