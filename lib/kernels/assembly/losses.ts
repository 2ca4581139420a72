import { bytes, FLOAT, VECTOR, zero } from "./floats";
import { exponential, logarithm, logistic } from "./functions";

/** One number: the mean of (prediction − target)². */
export function meanSquaredError(output: usize, prediction: usize, target: usize, size: i32): void {
  const end = prediction + bytes(size);
  let low = f64x2.splat(0);
  let high = f64x2.splat(0);
  for (; prediction + VECTOR <= end; prediction += VECTOR, target += VECTOR) {
    const d = f32x4.sub(v128.load(prediction), v128.load(target));
    const square = f32x4.mul(d, d);
    low = f64x2.add(low, f64x2.promote_low_f32x4(square));
    high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<f32>(square, square, 2, 3, 0, 1)));
  }
  low = f64x2.add(low, high);
  let sum = f64x2.extract_lane(low, 0) + f64x2.extract_lane(low, 1);
  for (; prediction < end; prediction += FLOAT, target += FLOAT) {
    const d = f32.load(prediction) - f32.load(target);
    sum += <f64>(d * d);
  }
  f32.store(output, <f32>(sum / <f64>size));
}

/** dprediction = 2·(prediction − target)·upper / size; upper is one number. */
export function meanSquaredErrorGradient(
  output: usize,
  upper: usize,
  prediction: usize,
  target: usize,
  size: i32,
): void {
  const end = output + bytes(size);
  const factor = f32x4.splat((2 * f32.load(upper)) / <f32>size);
  for (; output < end; output += VECTOR, prediction += VECTOR, target += VECTOR) {
    const d = f32x4.sub(v128.load(prediction), v128.load(target));
    v128.store(output, f32x4.mul(d, factor));
  }
}

/**
 * One number: the mean of −target·ln p − (1 − target)·ln(1 − p) with p = sigmoid(logit), computed
 * as max(x, 0) − x·target + ln(1 + e^−|x|), which never overflows.
 */
export function binaryCrossEntropy(output: usize, logits: usize, targets: usize, size: i32): void {
  const one = f32x4.splat(1);
  let sum: f64 = 0;
  for (let left = size; left > 0; left -= 4, logits += VECTOR, targets += VECTOR) {
    const x = v128.load(logits);
    const rest = logarithm(f32x4.add(one, exponential(f32x4.neg(f32x4.abs(x)))));
    const line = f32x4.sub(f32x4.pmax(x, zero()), f32x4.mul(x, v128.load(targets)));
    const loss = f32x4.add(line, rest);
    sum += <f64>f32x4.extract_lane(loss, 0);
    if (left > 1) sum += <f64>f32x4.extract_lane(loss, 1);
    if (left > 2) sum += <f64>f32x4.extract_lane(loss, 2);
    if (left > 3) sum += <f64>f32x4.extract_lane(loss, 3);
  }
  f32.store(output, <f32>(sum / <f64>size));
}

/** dlogits = (sigmoid(logit) − target)·upper / size; upper is one number. */
export function binaryCrossEntropyGradient(
  output: usize,
  upper: usize,
  logits: usize,
  targets: usize,
  size: i32,
): void {
  const end = output + bytes(size);
  const factor = f32x4.splat(f32.load(upper) / <f32>size);
  for (; output < end; output += VECTOR, logits += VECTOR, targets += VECTOR) {
    const d = f32x4.sub(logistic(v128.load(logits)), v128.load(targets));
    v128.store(output, f32x4.mul(d, factor));
  }
}
