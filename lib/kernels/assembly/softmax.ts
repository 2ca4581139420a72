import { bytes, FLOAT, multiplyAdd, sumLanes, VECTOR, zero } from "./floats";
import { exponential, logarithm } from "./functions";

function largest(input: usize, columns: i32): f32 {
  const end = input + bytes(columns);
  let result = -f32.MAX_VALUE * 2;
  let four = f32x4.splat(result);
  for (; input + VECTOR <= end; input += VECTOR) four = f32x4.pmax(four, v128.load(input));
  for (; input < end; input += FLOAT) result = max(result, f32.load(input));
  const pair = f32x4.pmax(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
  return max(result, max(f32x4.extract_lane(pair, 0), f32x4.extract_lane(pair, 1)));
}

/** output = e^(input − shift); gives the sum. */
function exponentials(output: usize, input: usize, columns: i32, shift: f32): f32 {
  const end = input + bytes(columns);
  const shifts = f32x4.splat(shift);
  let sums = zero();
  for (; input + VECTOR <= end; input += VECTOR, output += VECTOR) {
    const e = exponential(f32x4.sub(v128.load(input), shifts));
    sums = f32x4.add(sums, e);
    v128.store(output, e);
  }
  let sum = sumLanes(sums);
  for (; input < end; input += FLOAT, output += FLOAT) {
    const e = f32x4.extract_lane(exponential(f32x4.splat(f32.load(input) - shift)), 0);
    sum += e;
    f32.store(output, e);
  }
  return sum;
}

function scaleRow(output: usize, columns: i32, factor: f32): void {
  const end = output + bytes(columns);
  const factors = f32x4.splat(factor);
  for (; output + VECTOR <= end; output += VECTOR) {
    v128.store(output, f32x4.mul(v128.load(output), factors));
  }
  for (; output < end; output += FLOAT) f32.store(output, f32.load(output) * factor);
}

function logarithmOf(x: f32): f32 {
  return f32x4.extract_lane(logarithm(f32x4.splat(x)), 0);
}

/** Each row of the output: e^(x − max) divided by its sum. */
export function softmax(output: usize, input: usize, rows: i32, columns: i32): void {
  const stride = bytes(columns);
  for (let row = 0; row < rows; row++, output += stride, input += stride) {
    const sum = exponentials(output, input, columns, largest(input, columns));
    scaleRow(output, columns, 1 / sum);
  }
}

/** dx = y · (d − Σ d·y), row by row. */
export function softmaxGradient(
  output: usize,
  upper: usize,
  result: usize,
  rows: i32,
  columns: i32,
): void {
  const stride = bytes(columns);
  for (let row = 0; row < rows; row++) {
    let c: usize = 0;
    let sums = zero();
    for (; c + VECTOR <= stride; c += VECTOR) {
      sums = multiplyAdd(v128.load(upper + c), v128.load(result + c), sums);
    }
    let sum = sumLanes(sums);
    for (; c < stride; c += FLOAT) sum += f32.load(upper + c) * f32.load(result + c);
    sums = f32x4.splat(sum);
    c = 0;
    for (; c + VECTOR <= stride; c += VECTOR) {
      const d = f32x4.sub(v128.load(upper + c), sums);
      v128.store(output + c, f32x4.mul(d, v128.load(result + c)));
    }
    for (; c < stride; c += FLOAT) {
      f32.store(output + c, (f32.load(upper + c) - sum) * f32.load(result + c));
    }
    output += stride;
    upper += stride;
    result += stride;
  }
}

/** Each row of the output: x − max − ln Σ e^(x − max). */
export function logSoftmax(output: usize, input: usize, rows: i32, columns: i32): void {
  const stride = bytes(columns);
  for (let row = 0; row < rows; row++, output += stride, input += stride) {
    const top = largest(input, columns);
    const shift = top + logarithmOf(exponentials(output, input, columns, top));
    for (let c: usize = 0; c < stride; c += FLOAT)
      f32.store(output + c, f32.load(input + c) - shift);
  }
}

/** dx = d − e^y · Σ d, row by row. */
export function logSoftmaxGradient(
  output: usize,
  upper: usize,
  result: usize,
  rows: i32,
  columns: i32,
): void {
  const stride = bytes(columns);
  for (let row = 0; row < rows; row++, output += stride, upper += stride, result += stride) {
    exponentials(output, result, columns, 0);
    let sum: f32 = 0;
    for (let c: usize = 0; c < stride; c += FLOAT) sum += f32.load(upper + c);
    for (let c: usize = 0; c < stride; c += FLOAT) {
      f32.store(output + c, f32.load(upper + c) - f32.load(output + c) * sum);
    }
  }
}

/**
 * Mean over the rows of −ln softmax(logits)[label]; labels are whole numbers stored as i32.
 * `probabilities` keeps the softmax for the way back.
 */
export function crossEntropy(
  output: usize,
  probabilities: usize,
  logits: usize,
  labels: usize,
  rows: i32,
  columns: i32,
): void {
  const stride = bytes(columns);
  let total: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const top = largest(logits, columns);
    const sum = exponentials(probabilities, logits, columns, top);
    scaleRow(probabilities, columns, 1 / sum);
    const label = bytes(i32.load(labels));
    total += <f64>(top - f32.load(logits + label) + logarithmOf(sum));
    probabilities += stride;
    logits += stride;
    labels += FLOAT;
  }
  f32.store(output, <f32>(total / <f64>rows));
}

/** dlogits = (softmax − one-hot label) · upper / rows; upper is one number. */
export function crossEntropyGradient(
  output: usize,
  upper: usize,
  probabilities: usize,
  labels: usize,
  rows: i32,
  columns: i32,
): void {
  const factor = f32.load(upper) / <f32>rows;
  const factors = f32x4.splat(factor);
  const end = output + bytes(rows * columns);
  for (let to = output; to < end; to += VECTOR, probabilities += VECTOR) {
    v128.store(to, f32x4.mul(v128.load(probabilities), factors));
  }
  for (let row = 0; row < rows; row++, labels += FLOAT) {
    const at = output + bytes(row * columns + i32.load(labels));
    f32.store(at, f32.load(at) - factor);
  }
}
