/**
 * Operations on two operands, element by element. Each takes both sizes; the shorter operand
 * starts again whenever it is used up: it may be one number, or a row.
 *
 * Elementwise kernels work on whole allocations, which end on a multiple of four floats: they may
 * read and write up to that end.
 */
import { bytes, FLOAT, VECTOR } from "./floats";

// One class per operation: `idof` decides while compiling, so each loop holds one operation only.
class Add {}
class Subtract {}
class Multiply {}
class Divide {}
class Maximum {}
class Minimum {}
class Equal {}
class Greater {}
class GreaterOrEqual {}

function combine<Operation>(a: v128, b: v128): v128 {
  if (idof<Operation>() == idof<Add>()) return f32x4.add(a, b);
  if (idof<Operation>() == idof<Subtract>()) return f32x4.sub(a, b);
  if (idof<Operation>() == idof<Multiply>()) return f32x4.mul(a, b);
  if (idof<Operation>() == idof<Divide>()) return f32x4.div(a, b);
  if (idof<Operation>() == idof<Maximum>()) return f32x4.max(a, b);
  if (idof<Operation>() == idof<Minimum>()) return f32x4.min(a, b);
  const one = f32x4.splat(1);
  if (idof<Operation>() == idof<Equal>()) return v128.and(one, f32x4.eq(a, b));
  if (idof<Operation>() == idof<Greater>()) return v128.and(one, f32x4.gt(a, b));
  return v128.and(one, f32x4.ge(a, b));
}

function binary<Operation>(
  output: usize,
  left: usize,
  lefts: i32,
  right: usize,
  rights: i32,
): void {
  if (lefts == 0 || rights == 0) return;
  const end = output + bytes(max(lefts, rights));
  if (lefts == rights) {
    for (; output < end; output += VECTOR, left += VECTOR, right += VECTOR) {
      v128.store(output, combine<Operation>(v128.load(left), v128.load(right)));
    }
  } else if (rights == 1) {
    const b = v128.load32_splat(right);
    for (; output < end; output += VECTOR, left += VECTOR) {
      v128.store(output, combine<Operation>(v128.load(left), b));
    }
  } else if (lefts == 1) {
    const a = v128.load32_splat(left);
    for (; output < end; output += VECTOR, right += VECTOR) {
      v128.store(output, combine<Operation>(a, v128.load(right)));
    }
  } else {
    const period = bytes(min(lefts, rights));
    const leftBack = lefts < rights ? period : 0;
    const rightBack = rights < lefts ? period : 0;
    while (output < end) {
      const rowEnd = output + period;
      for (; output + VECTOR <= rowEnd; output += VECTOR, left += VECTOR, right += VECTOR) {
        v128.store(output, combine<Operation>(v128.load(left), v128.load(right)));
      }
      for (; output < rowEnd; output += FLOAT, left += FLOAT, right += FLOAT) {
        const one = combine<Operation>(v128.load32_splat(left), v128.load32_splat(right));
        f32.store(output, f32x4.extract_lane(one, 0));
      }
      left -= leftBack;
      right -= rightBack;
    }
  }
}

export function add(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Add>(output, left, lefts, right, rights);
}
export function subtract(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Subtract>(output, left, lefts, right, rights);
}
export function multiply(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Multiply>(output, left, lefts, right, rights);
}
export function divide(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Divide>(output, left, lefts, right, rights);
}
export function maximum(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Maximum>(output, left, lefts, right, rights);
}
export function minimum(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Minimum>(output, left, lefts, right, rights);
}
export function equal(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Equal>(output, left, lefts, right, rights);
}
export function greater(output: usize, left: usize, lefts: i32, right: usize, rights: i32): void {
  binary<Greater>(output, left, lefts, right, rights);
}
export function greaterOrEqual(
  output: usize,
  left: usize,
  lefts: i32,
  right: usize,
  rights: i32,
): void {
  binary<GreaterOrEqual>(output, left, lefts, right, rights);
}
