/** Adds the bias to every row and applies the activation: 0 none, 1 relu, 2 tanh, 3 sigmoid. */
export function biasActivation(
  output: Float32Array,
  bias: Float32Array,
  rows: number,
  columns: number,
  activation: number,
): void {
  for (let i = 0; i < rows * columns; i++) {
    output[i] = activate((output[i] as number) + (bias[i % columns] as number), activation);
  }
}

function activate(x: number, activation: number): number {
  if (activation === 1) return Math.max(x, 0);
  if (activation === 2) return Math.tanh(x);
  if (activation === 3) return 1 / (1 + Math.exp(-x));
  return x;
}

/** output = sum of the input's rows, or output += it when `adding`. */
export function sumRows(
  output: Float32Array,
  input: Float32Array,
  rows: number,
  columns: number,
  adding: boolean,
): void {
  if (!adding) output.fill(0, 0, columns);
  for (let i = 0; i < rows * columns; i++) (output[i % columns] as number) += input[i] as number;
}
