/**
 * Elementwise kernels work on whole allocations, which end on a multiple of four floats: they may
 * read and write up to that end.
 */
import { bytes, FLOAT, VECTOR, zero } from "./floats";
import { exponential, hyperbolicTangent, logarithm, logistic } from "./functions";

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

/** The shorter operand starts again whenever it is used up: a number, a row, or all of it. */
function binary<Operation>(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  const end = output + bytes(size);
  if (leftSize == size && rightSize == size) {
    for (; output < end; output += VECTOR, left += VECTOR, right += VECTOR) {
      v128.store(output, combine<Operation>(v128.load(left), v128.load(right)));
    }
  } else if (rightSize == 1) {
    const b = v128.load32_splat(right);
    for (; output < end; output += VECTOR, left += VECTOR) {
      v128.store(output, combine<Operation>(v128.load(left), b));
    }
  } else if (leftSize == 1) {
    const a = v128.load32_splat(left);
    for (; output < end; output += VECTOR, right += VECTOR) {
      v128.store(output, combine<Operation>(a, v128.load(right)));
    }
  } else {
    const period = min(leftSize, rightSize);
    const leftBack = leftSize < size ? bytes(period) : 0;
    const rightBack = rightSize < size ? bytes(period) : 0;
    while (output < end) {
      const rowEnd = output + bytes(period);
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

export function add(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Add>(output, left, leftSize, right, rightSize, size);
}
export function subtract(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Subtract>(output, left, leftSize, right, rightSize, size);
}
export function multiply(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Multiply>(output, left, leftSize, right, rightSize, size);
}
export function divide(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Divide>(output, left, leftSize, right, rightSize, size);
}
export function maximum(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Maximum>(output, left, leftSize, right, rightSize, size);
}
export function minimum(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Minimum>(output, left, leftSize, right, rightSize, size);
}
export function equal(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Equal>(output, left, leftSize, right, rightSize, size);
}
export function greater(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<Greater>(output, left, leftSize, right, rightSize, size);
}
export function greaterOrEqual(
  output: usize,
  left: usize,
  leftSize: i32,
  right: usize,
  rightSize: i32,
  size: i32,
): void {
  binary<GreaterOrEqual>(output, left, leftSize, right, rightSize, size);
}

class Relu {}
class Sigmoid {}
class Tanh {}
class Exp {}
class Log {}
class Sqrt {}
class Abs {}
class Negate {}

function transform<Operation>(x: v128): v128 {
  if (idof<Operation>() == idof<Relu>()) return f32x4.max(x, zero());
  if (idof<Operation>() == idof<Sigmoid>()) return logistic(x);
  if (idof<Operation>() == idof<Tanh>()) return hyperbolicTangent(x);
  if (idof<Operation>() == idof<Exp>()) return exponential(x);
  if (idof<Operation>() == idof<Log>()) return logarithm(x);
  if (idof<Operation>() == idof<Sqrt>()) return f32x4.sqrt(x);
  if (idof<Operation>() == idof<Abs>()) return f32x4.abs(x);
  return f32x4.neg(x);
}

function unary<Operation>(output: usize, input: usize, size: i32): void {
  const end = output + bytes(size);
  for (; output < end; output += VECTOR, input += VECTOR) {
    v128.store(output, transform<Operation>(v128.load(input)));
  }
}

export function relu(output: usize, input: usize, size: i32): void {
  unary<Relu>(output, input, size);
}
export function sigmoid(output: usize, input: usize, size: i32): void {
  unary<Sigmoid>(output, input, size);
}
export function tanh(output: usize, input: usize, size: i32): void {
  unary<Tanh>(output, input, size);
}
export function exp(output: usize, input: usize, size: i32): void {
  unary<Exp>(output, input, size);
}
export function log(output: usize, input: usize, size: i32): void {
  unary<Log>(output, input, size);
}
export function sqrt(output: usize, input: usize, size: i32): void {
  unary<Sqrt>(output, input, size);
}
export function abs(output: usize, input: usize, size: i32): void {
  unary<Abs>(output, input, size);
}
export function negate(output: usize, input: usize, size: i32): void {
  unary<Negate>(output, input, size);
}

class ReluGradient {}
class SigmoidGradient {}
class TanhGradient {}

/** y is the operation's result, d the gradient that arrives from above. */
function differentiate<Operation>(d: v128, y: v128): v128 {
  if (idof<Operation>() == idof<ReluGradient>()) return v128.and(d, f32x4.gt(y, zero()));
  const one = f32x4.splat(1);
  if (idof<Operation>() == idof<SigmoidGradient>()) {
    return f32x4.mul(d, f32x4.mul(y, f32x4.sub(one, y)));
  }
  return f32x4.mul(d, f32x4.sub(one, f32x4.mul(y, y)));
}

function gradient<Operation>(output: usize, upper: usize, result: usize, size: i32): void {
  const end = output + bytes(size);
  for (; output < end; output += VECTOR, upper += VECTOR, result += VECTOR) {
    v128.store(output, differentiate<Operation>(v128.load(upper), v128.load(result)));
  }
}

export function reluGradient(output: usize, upper: usize, result: usize, size: i32): void {
  gradient<ReluGradient>(output, upper, result, size);
}
export function sigmoidGradient(output: usize, upper: usize, result: usize, size: i32): void {
  gradient<SigmoidGradient>(output, upper, result, size);
}
export function tanhGradient(output: usize, upper: usize, result: usize, size: i32): void {
  gradient<TanhGradient>(output, upper, result, size);
}

export function fill(output: usize, value: f32, size: i32): void {
  const end = output + bytes(size);
  const x = f32x4.splat(value);
  for (; output < end; output += VECTOR) v128.store(output, x);
}

/** output = input · factor */
export function scale(output: usize, input: usize, factor: f32, size: i32): void {
  const end = output + bytes(size);
  const f = f32x4.splat(factor);
  for (; output < end; output += VECTOR, input += VECTOR) {
    v128.store(output, f32x4.mul(v128.load(input), f));
  }
}

/** output += input */
export function accumulate(output: usize, input: usize, size: i32): void {
  const end = output + bytes(size);
  for (; output < end; output += VECTOR, input += VECTOR) {
    v128.store(output, f32x4.add(v128.load(output), v128.load(input)));
  }
}
