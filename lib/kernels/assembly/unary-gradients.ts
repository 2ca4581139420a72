/**
 * The ways back from the operations of unary.ts: `upper` is the gradient that arrives, `value`
 * what the derivative is computed from, the operation's result y or its input x.
 */
import { bytes, VECTOR, zero } from "./floats";
import { gaussianUnitSlope } from "./functions";

class Relu {}
class Sigmoid {}
class Tanh {}
class Sqrt {}
class Gelu {}
class Abs {}

function differentiate<Operation>(d: v128, value: v128): v128 {
  const one = f32x4.splat(1);
  if (idof<Operation>() == idof<Relu>()) return v128.and(d, f32x4.gt(value, zero()));
  if (idof<Operation>() == idof<Sigmoid>()) {
    return f32x4.mul(d, f32x4.mul(value, f32x4.sub(one, value)));
  }
  if (idof<Operation>() == idof<Tanh>()) {
    return f32x4.mul(d, f32x4.sub(one, f32x4.mul(value, value)));
  }
  if (idof<Operation>() == idof<Sqrt>()) return f32x4.div(d, f32x4.add(value, value));
  if (idof<Operation>() == idof<Gelu>()) return f32x4.mul(d, gaussianUnitSlope(value));
  const sign = v128.and(value, i32x4.splat(0x80000000));
  return v128.and(v128.xor(d, sign), f32x4.ne(value, zero()));
}

function gradient<Operation>(output: usize, upper: usize, value: usize, size: i32): void {
  const end = output + bytes(size);
  for (; output < end; output += VECTOR, upper += VECTOR, value += VECTOR) {
    v128.store(output, differentiate<Operation>(v128.load(upper), v128.load(value)));
  }
}

export function reluGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Relu>(output, upper, value, size);
}
export function sigmoidGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Sigmoid>(output, upper, value, size);
}
export function tanhGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Tanh>(output, upper, value, size);
}
export function sqrtGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Sqrt>(output, upper, value, size);
}
export function geluGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Gelu>(output, upper, value, size);
}
export function absGradient(output: usize, upper: usize, value: usize, size: i32): void {
  gradient<Abs>(output, upper, value, size);
}
