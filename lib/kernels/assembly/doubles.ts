/** Four floats as two pairs of float64, in which long sums are kept. */
import { bytes, FLOAT, VECTOR } from "./floats";

/** The first two lanes in float64. */
export function low(x: v128): v128 {
  return f64x2.promote_low_f32x4(x);
}

/** The last two lanes in float64. */
export function high(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f32>(x, x, 2, 3, 0, 1));
}

/** Four lanes of float32 again. */
export function join(low: v128, high: v128): v128 {
  return v128.shuffle<f32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

export function sumPairs(x: v128): f64 {
  return f64x2.extract_lane(x, 0) + f64x2.extract_lane(x, 1);
}

export function sum(input: usize, size: i32): f64 {
  const end = input + bytes(size);
  let left = f64x2.splat(0);
  let right = f64x2.splat(0);
  for (; input + VECTOR <= end; input += VECTOR) {
    const x = v128.load(input);
    left = f64x2.add(left, low(x));
    right = f64x2.add(right, high(x));
  }
  let total = sumPairs(f64x2.add(left, right));
  for (; input < end; input += FLOAT) total += <f64>f32.load(input);
  return total;
}
