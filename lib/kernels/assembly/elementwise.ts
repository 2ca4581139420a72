/** Elementwise kernels with a number of their own. Whole allocations only, as in binary.ts. */
import { bytes, VECTOR, zero } from "./floats";
import { powerOf } from "./functions";

export function fill(output: usize, value: f32, size: i32): void {
  const end = output + bytes(size);
  const x = f32x4.splat(value);
  for (; output < end; output += VECTOR) v128.store(output, x);
}

export function copy(output: usize, input: usize, size: i32): void {
  memory.copy(output, input, bytes(size));
}

/** output += input */
export function accumulate(output: usize, input: usize, size: i32): void {
  const end = output + bytes(size);
  for (; output < end; output += VECTOR, input += VECTOR) {
    v128.store(output, f32x4.add(v128.load(output), v128.load(input)));
  }
}

/** output = input · factor */
export function scale(output: usize, input: usize, factor: f32, size: i32): void {
  const end = output + bytes(size);
  const f = f32x4.splat(factor);
  for (; output < end; output += VECTOR, input += VECTOR) {
    v128.store(output, f32x4.mul(v128.load(input), f));
  }
}

/** x where it is above 0, else slope · x */
export function leakyRelu(output: usize, input: usize, slope: f32, size: i32): void {
  leakyReluGradient(output, input, input, slope, size);
}

export function leakyReluGradient(
  output: usize,
  upper: usize,
  input: usize,
  slope: f32,
  size: i32,
): void {
  const end = output + bytes(size);
  const slopes = f32x4.splat(slope);
  for (; output < end; output += VECTOR, upper += VECTOR, input += VECTOR) {
    const d = v128.load(upper);
    const above = f32x4.gt(v128.load(input), zero());
    v128.store(output, v128.bitselect(d, f32x4.mul(d, slopes), above));
  }
}

/**
 * input^exponent. Small whole exponents by multiplication, ½ by the square root, others by
 * logarithm, which gives NaN below zero.
 */
export function power(output: usize, input: usize, exponent: f32, size: i32): void {
  const end = output + bytes(size);
  const whole = <i32>exponent;
  const steps = <f32>whole == exponent && abs(whole) <= 64 ? abs(whole) : -1;
  const exponents = f32x4.splat(exponent);
  for (; output < end; output += VECTOR, input += VECTOR) {
    const x = v128.load(input);
    let y = f32x4.splat(1);
    if (steps >= 0) {
      let square = x;
      for (let bits = steps; bits > 0; bits >>= 1) {
        if (bits & 1) y = f32x4.mul(y, square);
        square = f32x4.mul(square, square);
      }
      if (whole < 0) y = f32x4.div(f32x4.splat(1), y);
    } else if (exponent == 0.5) {
      y = f32x4.sqrt(x);
    } else {
      y = powerOf(x, exponents);
      y = v128.bitselect(f32x4.splat(f32.NaN), y, f32x4.lt(x, zero()));
    }
    v128.store(output, y);
  }
}

/** x where the condition is not 0, y elsewhere */
export function select(output: usize, condition: usize, x: usize, y: usize, size: i32): void {
  const end = bytes(size);
  for (let at: usize = 0; at < end; at += VECTOR) {
    const chosen = f32x4.ne(v128.load(condition + at), zero());
    v128.store(output + at, v128.bitselect(v128.load(x + at), v128.load(y + at), chosen));
  }
}
