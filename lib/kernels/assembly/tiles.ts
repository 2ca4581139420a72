/**
 * The inner loops of products and convolutions: a tile of the output, 8 columns wide, is summed up
 * in registers. Not unrolled: with more copies of the body the engines spill registers and lose a
 * third of the speed.
 *
 * Steps of the inner dimension are `leftStep` and `rightStep` bytes apart. They come in `runs` of
 * `depth` steps; between two runs the left skips `leftSkip` bytes more, as at the end of a row of
 * an image.
 */
import { multiplyAdd, zero } from "./floats";

/** 4 × 8, for a left operand whose four rows stand anywhere. */
export function tileFromRows(
  output: usize,
  outputStride: usize,
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
  adding: bool,
): void {
  const row1 = output + outputStride;
  const row2 = row1 + outputStride;
  const row3 = row2 + outputStride;
  let c00 = zero();
  let c01 = zero();
  let c10 = zero();
  let c11 = zero();
  let c20 = zero();
  let c21 = zero();
  let c30 = zero();
  let c31 = zero();
  if (adding) {
    c00 = v128.load(output);
    c01 = v128.load(output, 16);
    c10 = v128.load(row1);
    c11 = v128.load(row1, 16);
    c20 = v128.load(row2);
    c21 = v128.load(row2, 16);
    c30 = v128.load(row3);
    c31 = v128.load(row3, 16);
  }
  for (; runs > 0; runs--) {
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
      left0 += leftStep;
      left1 += leftStep;
      left2 += leftStep;
      left3 += leftStep;
      right += rightStep;
    }
    left0 += leftSkip;
    left1 += leftSkip;
    left2 += leftSkip;
    left3 += leftSkip;
  }
  v128.store(output, c00);
  v128.store(output, c01, 16);
  v128.store(row1, c10);
  v128.store(row1, c11, 16);
  v128.store(row2, c20);
  v128.store(row2, c21, 16);
  v128.store(row3, c30);
  v128.store(row3, c31, 16);
}

/** 4 × 8, for a left operand whose four numbers of each step stand side by side. */
export function tileFromStrip(
  output: usize,
  outputStride: usize,
  left: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  adding: bool,
): void {
  const row1 = output + outputStride;
  const row2 = row1 + outputStride;
  const row3 = row2 + outputStride;
  let c00 = zero();
  let c01 = zero();
  let c10 = zero();
  let c11 = zero();
  let c20 = zero();
  let c21 = zero();
  let c30 = zero();
  let c31 = zero();
  if (adding) {
    c00 = v128.load(output);
    c01 = v128.load(output, 16);
    c10 = v128.load(row1);
    c11 = v128.load(row1, 16);
    c20 = v128.load(row2);
    c21 = v128.load(row2, 16);
    c30 = v128.load(row3);
    c31 = v128.load(row3, 16);
  }
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
  v128.store(output, c00);
  v128.store(output, c01, 16);
  v128.store(row1, c10);
  v128.store(row1, c11, 16);
  v128.store(row2, c20);
  v128.store(row2, c21, 16);
  v128.store(row3, c30);
  v128.store(row3, c31, 16);
}

/** 1 × 8, for the rows that four does not divide. */
export function tileOfOneRow(
  output: usize,
  left: usize,
  leftStep: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  runs: i32,
  leftSkip: usize,
  adding: bool,
): void {
  let c0 = zero();
  let c1 = zero();
  if (adding) {
    c0 = v128.load(output);
    c1 = v128.load(output, 16);
  }
  for (; runs > 0; runs--) {
    for (let p = depth; p > 0; p--) {
      const a = v128.load32_splat(left);
      c0 = multiplyAdd(a, v128.load(right), c0);
      c1 = multiplyAdd(a, v128.load(right, 16), c1);
      left += leftStep;
      right += rightStep;
    }
    left += leftSkip;
  }
  v128.store(output, c0);
  v128.store(output, c1, 16);
}
