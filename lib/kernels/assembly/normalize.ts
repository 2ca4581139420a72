/**
 * Normalization sees its input as [outer, length, inner]; each run along the middle is one group.
 * Sums are kept in float64.
 */
import { high, join, low } from "./doubles";
import { bytes, FLOAT, VECTOR } from "./floats";

/**
 * (x − mean) / √(variance + epsilon), with the mean and the variance of each run, which are kept.
 * The variance takes a second pass, since the mean of squares less the square of the mean loses
 * its digits.
 */
export function normalize(
  output: usize,
  means: usize,
  variances: usize,
  input: usize,
  outer: i32,
  length: i32,
  inner: i32,
  epsilon: f32,
): void {
  const stride = bytes(inner);
  const size = stride * length;
  for (let o = 0; o < outer; o++, input += size, output += size) {
    let i: usize = 0;
    for (; i + VECTOR <= stride; i += VECTOR) {
      normalizeColumns(output + i, means + i, variances + i, input + i, stride, size, epsilon);
    }
    for (; i < stride; i += FLOAT) {
      normalizeColumn(output + i, means + i, variances + i, input + i, stride, size, epsilon);
    }
    means += stride;
    variances += stride;
  }
}

/** Four columns at once. */
function normalizeColumns(
  output: usize,
  means: usize,
  variances: usize,
  input: usize,
  stride: usize,
  size: usize,
  epsilon: f32,
): void {
  const length = f64x2.splat(<f64>(size / stride));
  let left = f64x2.splat(0);
  let right = f64x2.splat(0);
  for (let at: usize = 0; at < size; at += stride) {
    const x = v128.load(input + at);
    left = f64x2.add(left, low(x));
    right = f64x2.add(right, high(x));
  }
  const leftMean = f64x2.div(left, length);
  const rightMean = f64x2.div(right, length);
  left = f64x2.splat(0);
  right = f64x2.splat(0);
  for (let at: usize = 0; at < size; at += stride) {
    const x = v128.load(input + at);
    left = addSquare(left, f64x2.sub(low(x), leftMean));
    right = addSquare(right, f64x2.sub(high(x), rightMean));
  }
  const mean = join(leftMean, rightMean);
  const variance = join(f64x2.div(left, length), f64x2.div(right, length));
  const factor = f32x4.div(f32x4.splat(1), f32x4.sqrt(f32x4.add(variance, f32x4.splat(epsilon))));
  for (let at: usize = 0; at < size; at += stride) {
    v128.store(output + at, f32x4.mul(f32x4.sub(v128.load(input + at), mean), factor));
  }
  v128.store(means, mean);
  v128.store(variances, variance);
}

function normalizeColumn(
  output: usize,
  means: usize,
  variances: usize,
  input: usize,
  stride: usize,
  size: usize,
  epsilon: f32,
): void {
  const length = <f64>(size / stride);
  let total: f64 = 0;
  for (let at: usize = 0; at < size; at += stride) total += <f64>f32.load(input + at);
  const mean = total / length;
  total = 0;
  for (let at: usize = 0; at < size; at += stride) {
    const difference = <f64>f32.load(input + at) - mean;
    total += difference * difference;
  }
  const variance = <f32>(total / length);
  const factor: f32 = 1 / sqrt(variance + epsilon);
  for (let at: usize = 0; at < size; at += stride) {
    f32.store(output + at, (f32.load(input + at) - <f32>mean) * factor);
  }
  f32.store(means, <f32>mean);
  f32.store(variances, variance);
}

function addSquare(sum: v128, x: v128): v128 {
  return f64x2.add(sum, f64x2.mul(x, x));
}

/** dx = (d − mean of d − y · mean of d·y) / √(variance + epsilon), run by run. */
export function normalizeGradient(
  output: usize,
  upper: usize,
  result: usize,
  variances: usize,
  outer: i32,
  length: i32,
  inner: i32,
  epsilon: f32,
): void {
  const stride = bytes(inner);
  const size = stride * length;
  for (let o = 0; o < outer; o++, output += size, upper += size, result += size) {
    let i: usize = 0;
    for (; i + VECTOR <= stride; i += VECTOR) {
      const variance = f32x4.add(v128.load(variances + i), f32x4.splat(epsilon));
      const factor = f32x4.div(f32x4.splat(1), f32x4.sqrt(variance));
      backColumns(output + i, upper + i, result + i, stride, size, factor);
    }
    for (; i < stride; i += FLOAT) {
      const factor: f32 = 1 / sqrt(f32.load(variances + i) + epsilon);
      backColumn(output + i, upper + i, result + i, stride, size, factor);
    }
    variances += stride;
  }
}

function backColumns(
  output: usize,
  upper: usize,
  result: usize,
  stride: usize,
  size: usize,
  factor: v128,
): void {
  const length = f64x2.splat(<f64>(size / stride));
  let left = f64x2.splat(0);
  let right = f64x2.splat(0);
  let leftProducts = f64x2.splat(0);
  let rightProducts = f64x2.splat(0);
  for (let at: usize = 0; at < size; at += stride) {
    const d = v128.load(upper + at);
    const product = f32x4.mul(d, v128.load(result + at));
    left = f64x2.add(left, low(d));
    right = f64x2.add(right, high(d));
    leftProducts = f64x2.add(leftProducts, low(product));
    rightProducts = f64x2.add(rightProducts, high(product));
  }
  const mean = join(f64x2.div(left, length), f64x2.div(right, length));
  const along = join(f64x2.div(leftProducts, length), f64x2.div(rightProducts, length));
  for (let at: usize = 0; at < size; at += stride) {
    const d = f32x4.sub(v128.load(upper + at), mean);
    const step = f32x4.sub(d, f32x4.mul(v128.load(result + at), along));
    v128.store(output + at, f32x4.mul(step, factor));
  }
}

function backColumn(
  output: usize,
  upper: usize,
  result: usize,
  stride: usize,
  size: usize,
  factor: f32,
): void {
  let total: f64 = 0;
  let product: f64 = 0;
  for (let at: usize = 0; at < size; at += stride) {
    const d = f32.load(upper + at);
    total += <f64>d;
    product += <f64>(d * f32.load(result + at));
  }
  const length = <f64>(size / stride);
  const mean = <f32>(total / length);
  const along = <f32>(product / length);
  for (let at: usize = 0; at < size; at += stride) {
    const d = f32.load(upper + at) - mean;
    f32.store(output + at, (d - f32.load(result + at) * along) * factor);
  }
}
