/**
 * Reductions see their input as [outer, length, inner] and reduce the middle. Sums of long runs
 * are kept in float64.
 */
import { high, join, low, sum } from "./doubles";
import { bytes, FLOAT, VECTOR } from "./floats";

/** output[outer, inner] = factor · Σ over length */
export function sumAxis(
  output: usize,
  input: usize,
  outer: i32,
  length: i32,
  inner: i32,
  factor: f32,
): void {
  const stride = bytes(inner);
  const factors = f32x4.splat(factor);
  for (let o = 0; o < outer; o++, input += stride * length) {
    if (inner == 1) {
      f32.store(output, <f32>(sum(input, length) * <f64>factor));
      output += FLOAT;
      continue;
    }
    let i = 0;
    for (; i + 4 <= inner; i += 4, output += VECTOR) {
      let from = input + bytes(i);
      let left = f64x2.splat(0);
      let right = f64x2.splat(0);
      for (let l = 0; l < length; l++, from += stride) {
        const x = v128.load(from);
        left = f64x2.add(left, low(x));
        right = f64x2.add(right, high(x));
      }
      v128.store(output, f32x4.mul(join(left, right), factors));
    }
    for (; i < inner; i++, output += FLOAT) {
      let from = input + bytes(i);
      let total: f64 = 0;
      for (let l = 0; l < length; l++, from += stride) total += <f64>f32.load(from);
      f32.store(output, <f32>(total * <f64>factor));
    }
  }
}

/** The way back from sumAxis: every number of the run gets factor · upper. */
export function spreadAxis(
  output: usize,
  upper: usize,
  outer: i32,
  length: i32,
  inner: i32,
  factor: f32,
): void {
  const stride = bytes(inner);
  const factors = f32x4.splat(factor);
  for (let o = 0; o < outer; o++, upper += stride) {
    if (inner == 1) {
      const end = output + bytes(length);
      const x = f32.load(upper) * factor;
      const four = f32x4.splat(x);
      for (; output + VECTOR <= end; output += VECTOR) v128.store(output, four);
      for (; output < end; output += FLOAT) f32.store(output, x);
      continue;
    }
    for (let l = 0; l < length; l++) {
      let i: usize = 0;
      for (; i + VECTOR <= stride; i += VECTOR) {
        v128.store(output + i, f32x4.mul(v128.load(upper + i), factors));
      }
      for (; i < stride; i += FLOAT) f32.store(output + i, f32.load(upper + i) * factor);
      output += stride;
    }
  }
}

/** Place (0 … length − 1) of the first largest number of each run; NaN counts as largest. */
export function argmaxAxis(places: usize, input: usize, outer: i32, length: i32, inner: i32): void {
  const stride = bytes(inner);
  for (let o = 0; o < outer; o++, input += stride * length) {
    for (let i = 0; i < inner; i++, places += FLOAT) {
      let from = input + bytes(i);
      let best = -f32.MAX_VALUE * 2;
      let place = 0;
      for (let l = 0; l < length; l++, from += stride) {
        const x = f32.load(from);
        if (x <= best) continue;
        best = x;
        place = l;
        if (!(x > -f32.MAX_VALUE * 2)) break;
      }
      f32.store(places, <f32>place);
    }
  }
}

/** output[o, i] = input[o, places[o, i], i] */
export function takeAlongAxis(
  output: usize,
  input: usize,
  places: usize,
  outer: i32,
  length: i32,
  inner: i32,
): void {
  const stride = bytes(inner);
  for (let o = 0; o < outer; o++, input += stride * length) {
    for (let i = 0; i < inner; i++, places += FLOAT, output += FLOAT) {
      const place = <i32>f32.load(places);
      f32.store(output, f32.load(input + <usize>place * stride + bytes(i)));
    }
  }
}

/** The way back: output is zero except output[o, places[o, i], i] = upper[o, i]. */
export function putAlongAxis(
  output: usize,
  upper: usize,
  places: usize,
  outer: i32,
  length: i32,
  inner: i32,
): void {
  const stride = bytes(inner);
  memory.fill(output, 0, stride * length * outer);
  for (let o = 0; o < outer; o++, output += stride * length) {
    for (let i = 0; i < inner; i++, places += FLOAT, upper += FLOAT) {
      const place = <i32>f32.load(places);
      f32.store(output + <usize>place * stride + bytes(i), f32.load(upper));
    }
  }
}
