/** What a linear layer does around its product. */
import { bytes, FLOAT, VECTOR, zero } from "./floats";
import { hyperbolicTangent, logistic } from "./functions";

function activate(x: v128, activation: i32): v128 {
  if (activation == 1) return f32x4.max(x, zero());
  if (activation == 2) return hyperbolicTangent(x);
  if (activation == 3) return logistic(x);
  return x;
}

/** Adds the bias to every row and applies the activation: 0 none, 1 relu, 2 tanh, 3 sigmoid. */
export function biasActivation(
  output: usize,
  bias: usize,
  rows: i32,
  columns: i32,
  activation: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let from = bias;
    const end = bias + bytes(columns);
    for (; from + VECTOR <= end; from += VECTOR, output += VECTOR) {
      v128.store(output, activate(f32x4.add(v128.load(output), v128.load(from)), activation));
    }
    for (; from < end; from += FLOAT, output += FLOAT) {
      const x = activate(f32x4.splat(f32.load(output) + f32.load(from)), activation);
      f32.store(output, f32x4.extract_lane(x, 0));
    }
  }
}

/** output = sum of the input's rows, or output += it. */
export function sumRows(output: usize, input: usize, rows: i32, columns: i32, adding: bool): void {
  const stride = bytes(columns);
  let c = 0;
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
