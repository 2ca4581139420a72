/**
 * Operations on two operands, element by element. Each takes both sizes; the shorter operand
 * starts again whenever it is used up: it may be one number, or a row.
 */
function binary(combine: (a: number, b: number) => number) {
  return (
    output: Float32Array,
    left: Float32Array,
    lefts: number,
    right: Float32Array,
    rights: number,
  ): void => {
    const size = lefts === 0 || rights === 0 ? 0 : Math.max(lefts, rights);
    for (let i = 0; i < size; i++) {
      output[i] = combine(left[i % lefts] as number, right[i % rights] as number);
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
