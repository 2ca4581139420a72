/**
 * The inner loops of products: a tile of the output, 8 columns wide, is summed up in registers.
 * `rightStep` is the distance from one row of the right operand to the next. Not unrolled: with
 * more copies of the body the engines spill registers and lose a third of the speed.
 */
import { FLOAT, multiplyAdd, zero } from "./floats";

/** 4 × 8, the four left numbers of each step side by side, steps `leftStep` apart. */
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
  let c00 = zero(),
    c01 = zero(),
    c10 = zero(),
    c11 = zero();
  let c20 = zero(),
    c21 = zero(),
    c30 = zero(),
    c31 = zero();
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

/** 4 × 8, the left numbers in four rows `leftStride` apart. */
export function tileFromRows(
  output: usize,
  outputStride: usize,
  left: usize,
  leftStride: usize,
  right: usize,
  rightStep: usize,
  depth: i32,
  adding: bool,
): void {
  const row1 = output + outputStride;
  const row2 = row1 + outputStride;
  const row3 = row2 + outputStride;
  let left1 = left + leftStride;
  let left2 = left1 + leftStride;
  let left3 = left2 + leftStride;
  let c00 = zero(),
    c01 = zero(),
    c10 = zero(),
    c11 = zero();
  let c20 = zero(),
    c21 = zero(),
    c30 = zero(),
    c31 = zero();
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
    a = v128.load32_splat(left1);
    c10 = multiplyAdd(a, b0, c10);
    c11 = multiplyAdd(a, b1, c11);
    a = v128.load32_splat(left2);
    c20 = multiplyAdd(a, b0, c20);
    c21 = multiplyAdd(a, b1, c21);
    a = v128.load32_splat(left3);
    c30 = multiplyAdd(a, b0, c30);
    c31 = multiplyAdd(a, b1, c31);
    left += FLOAT;
    left1 += FLOAT;
    left2 += FLOAT;
    left3 += FLOAT;
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
  adding: bool,
): void {
  let c0 = zero(),
    c1 = zero();
  if (adding) {
    c0 = v128.load(output);
    c1 = v128.load(output, 16);
  }
  for (; depth > 0; depth--) {
    const a = v128.load32_splat(left);
    c0 = multiplyAdd(a, v128.load(right), c0);
    c1 = multiplyAdd(a, v128.load(right, 16), c1);
    left += leftStep;
    right += rightStep;
  }
  v128.store(output, c0);
  v128.store(output, c1, 16);
}
