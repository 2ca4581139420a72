/** Operations on one operand, element by element. Whole allocations only, as in binary.ts. */
import { bytes, VECTOR, zero } from "./floats";
import { exponential, gaussianUnit, hyperbolicTangent, logarithm, logistic } from "./functions";

class Relu {}
class Sigmoid {}
class Tanh {}
class Gelu {}
class Exp {}
class Log {}
class Sqrt {}
class Abs {}
class Negate {}

/** max(x, 0) with NaN kept, in two instructions instead of eight; adding 0 turns -0 into 0. */
function positivePart(x: v128): v128 {
  return f32x4.add(f32x4.pmax(x, zero()), zero());
}

function transform<Operation>(x: v128): v128 {
  if (idof<Operation>() == idof<Relu>()) return positivePart(x);
  if (idof<Operation>() == idof<Sigmoid>()) return logistic(x);
  if (idof<Operation>() == idof<Tanh>()) return hyperbolicTangent(x);
  if (idof<Operation>() == idof<Gelu>()) return gaussianUnit(x);
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
export function gelu(output: usize, input: usize, size: i32): void {
  unary<Gelu>(output, input, size);
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
