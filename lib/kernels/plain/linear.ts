import { activate } from "./activate.ts";
import { matmul } from "./matmul.ts";

/**
 * A layer: output = activation(input · weights + bias), with input [rows, inner], weights
 * [inner, columns] and bias [columns]. Activations: 0 none, 1 relu, 2 tanh, 3 sigmoid. The fast
 * kernel takes 0 for no bias.
 */
export function linear(
  output: Float32Array,
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  rows: number,
  inner: number,
  columns: number,
  activation: number,
): void {
  matmul(output, input, weights, rows, inner, columns, false, false, false);
  for (let i = 0; i < rows * columns; i++) {
    output[i] = activate((output[i] as number) + (bias[i % columns] as number), activation);
  }
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
