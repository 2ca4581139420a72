/**
 * The inner loops of products and convolutions: a tile of the output, 8 columns wide, is summed up
 * in registers. Not unrolled: with more copies of the body the engines spill registers and lose a
 * third of the speed.
 *
 * Steps of the inner dimension are `leftStep` and `rightStep` bytes apart. They come in `runs` of
 * `depth` steps; between two runs the left skips `leftSkip` bytes more, as at the end of a row of
 * an image. The sum begins with what stands at `start`, whose rows are `startStride` bytes apart:
 * the output itself, or one row of zeros or biases again and again. What is less than `floor` in
 * the end becomes `floor`: 0 is relu, -Infinity changes nothing.
 */
import { FLOAT, multiplyAdd } from "./floats";

// Each use gets a copy of its own, named by a class and cut to what it needs. What has one caller
// is compiled into it, and the call, slow with so many arguments, goes away.

/** Steps are neighbours, in one run. */
export class Product {}
/** Steps are neighbours, in several runs. */
export class Slide {}
/** Steps of any length, in several runs. */
export class WeightGradient {}

/** 4 × 8, for a left operand whose four rows stand anywhere. */
export function tileFromRows<Use>(
  output: usize,
  outputStride: usize,
  start: usize,
  startStride: usize,
  left0: usize,
  left1: usize,
  left2: usize,
  left3: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  runs: i32,
  leftSkip: usize,
  floor: f32,
): void {
  let c00 = v128.load(start);
  let c01 = v128.load(start, 16);
  start += startStride;
  let c10 = v128.load(start);
  let c11 = v128.load(start, 16);
  start += startStride;
  let c20 = v128.load(start);
  let c21 = v128.load(start, 16);
  start += startStride;
  let c30 = v128.load(start);
  let c31 = v128.load(start, 16);
  const step = idof<Use>() == idof<WeightGradient>() ? leftStep : FLOAT;
  do {
    for (let p = depth; p > 0; p--) {
      const b0 = v128.load(right);
      const b1 = v128.load(right, 16);
      let a = v128.load32_splat(left0);
      c00 = multiplyAdd(a, b0, c00);
      c01 = multiplyAdd(a, b1, c01);
      a = v128.load32_splat(left1);
      c10 = multiplyAdd(a, b0, c10);
      c11 = multiplyAdd(a, b1, c11);
      a = v128.load32_splat(left2);
      c20 = multiplyAdd(a, b0, c20);
      c21 = multiplyAdd(a, b1, c21);
      a = v128.load32_splat(left3);
      c30 = multiplyAdd(a, b0, c30);
      c31 = multiplyAdd(a, b1, c31);
      left0 += step;
      left1 += step;
      left2 += step;
      left3 += step;
      right += rightStep;
    }
    if (idof<Use>() == idof<Product>()) break;
    left0 += leftSkip;
    left1 += leftSkip;
    left2 += leftSkip;
    left3 += leftSkip;
  } while (--runs > 0);
  const low = f32x4.splat(floor);
  storePair(output, c00, c01, low);
  output += outputStride;
  storePair(output, c10, c11, low);
  output += outputStride;
  storePair(output, c20, c21, low);
  output += outputStride;
  storePair(output, c30, c31, low);
}

/** 4 × 8, for a left operand whose four numbers of each step stand side by side. */
export function tileFromStrip(
  output: usize,
  outputStride: usize,
  start: usize,
  startStride: usize,
  left: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  floor: f32,
): void {
  let c00 = v128.load(start);
  let c01 = v128.load(start, 16);
  start += startStride;
  let c10 = v128.load(start);
  let c11 = v128.load(start, 16);
  start += startStride;
  let c20 = v128.load(start);
  let c21 = v128.load(start, 16);
  start += startStride;
  let c30 = v128.load(start);
  let c31 = v128.load(start, 16);
  for (; depth > 0; depth--) {
    const b0 = v128.load(right);
    const b1 = v128.load(right, 16);
    let a = v128.load32_splat(left);
    c00 = multiplyAdd(a, b0, c00);
    c01 = multiplyAdd(a, b1, c01);
    a = v128.load32_splat(left, 4);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(left, 8);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(left, 12);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    left += leftStep;
    right += rightStep;
  }
  const low = f32x4.splat(floor);
  storePair(output, c00, c01, low);
  output += outputStride;
  storePair(output, c10, c11, low);
  output += outputStride;
  storePair(output, c20, c21, low);
  output += outputStride;
  storePair(output, c30, c31, low);
}

/** 1 × 8, for the rows that four does not divide. */
export function tileOfOneRow<Use>(
  output: usize,
  start: usize,
  left: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  runs: i32,
  leftSkip: usize,
  floor: f32,
): void {
  let c0 = v128.load(start);
  let c1 = v128.load(start, 16);
  do {
    for (let p = depth; p > 0; p--) {
      const a = v128.load32_splat(left);
      c0 = multiplyAdd(a, v128.load(right), c0);
      c1 = multiplyAdd(a, v128.load(right, 16), c1);
      left += leftStep;
      right += rightStep;
    }
    if (idof<Use>() == idof<Product>()) break;
    left += leftSkip;
  } while (--runs > 0);
  storePair(output, c0, c1, f32x4.splat(floor));
}

/** The pseudo-maximum keeps NaN too, and is one instruction where the maximum is eight. */
function storePair(output: usize, first: v128, second: v128, low: v128): void {
  v128.store(output, f32x4.pmax(first, low));
  v128.store(output, f32x4.pmax(second, low), 16);
}
