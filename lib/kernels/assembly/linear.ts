/** What a linear layer does. */
import { bytes, FLOAT, VECTOR, zero } from "./floats";
import { product } from "./matmul";
import { sigmoid, tanh } from "./unary";

/** What relu is for a product: everything below becomes this. */
export function floorOf(activation: i32): f32 {
  return activation == 1 ? 0 : -f32.MAX_VALUE * 2;
}

/** Applies tanh or sigmoid; a product does relu by itself. */
export function finish(output: usize, size: i32, activation: i32): void {
  if (activation == 2) tanh(output, output, size);
  if (activation == 3) sigmoid(output, output, size);
}

/**
 * A layer: output = activation(input · weights + bias), with input [rows, inner], weights
 * [inner, columns] and bias [columns]. Activations: 0 none, 1 relu, 2 tanh, 3 sigmoid.
 */
export function linear(
  output: usize,
  input: usize,
  weights: usize,
  bias: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  activation: i32,
): void {
  const floor = floorOf(activation);
  product(output, bias, input, weights, rows, inner, columns, false, false, floor);
  finish(output, rows * columns, activation);
}

/** output = sum of the input's rows, or output += it. */
export function sumRows(output: usize, input: usize, rows: i32, columns: i32, adding: bool): void {
  const stride = bytes(columns);
  let c = 0;
  for (; c + 16 <= columns; c += 16, output += 64, input += 64) {
    let sum0 = adding ? v128.load(output) : zero();
    let sum1 = adding ? v128.load(output, 16) : zero();
    let sum2 = adding ? v128.load(output, 32) : zero();
    let sum3 = adding ? v128.load(output, 48) : zero();
    let from = input;
    for (let row = 0; row < rows; row++, from += stride) {
      sum0 = f32x4.add(sum0, v128.load(from));
      sum1 = f32x4.add(sum1, v128.load(from, 16));
      sum2 = f32x4.add(sum2, v128.load(from, 32));
      sum3 = f32x4.add(sum3, v128.load(from, 48));
    }
    v128.store(output, sum0);
    v128.store(output, sum1, 16);
    v128.store(output, sum2, 32);
    v128.store(output, sum3, 48);
  }
  for (; c + 4 <= columns; c += 4, output += VECTOR, input += VECTOR) {
    let sum = adding ? v128.load(output) : zero();
    let from = input;
    for (let row = 0; row < rows; row++, from += stride) sum = f32x4.add(sum, v128.load(from));
    v128.store(output, sum);
  }
  for (; c < columns; c++, output += FLOAT, input += FLOAT) {
    let sum: f32 = adding ? f32.load(output) : 0;
    let from = input;
    for (let row = 0; row < rows; row++, from += stride) sum += f32.load(from);
    f32.store(output, sum);
  }
}
