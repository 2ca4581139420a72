import { multiplyAdd } from "./floats";

/** The first of these numbers, or a later one, in all lanes: faster from memory than from code. */
function spread(numbers: usize, index: usize = 0): v128 {
  return v128.load32_splat(numbers + (index << 2));
}

const ONE = memory.data<f32>([1], 4);
const TWO = memory.data<f32>([2], 4);

/** Beyond these the result is 0 or infinite. */
const EXPONENTIAL_RANGE = memory.data<f32>([-104, 89], 4);
const LOG2_E = memory.data<f32>([1.4426950408889634], 4);
/** 1.5 · 2^23: adding it to a small number leaves no bits for a fraction, and the rest at the end. */
const WHOLE = memory.data<f32>([12582912], 4);
/** ln 2 in two parts: the first has few enough bits for n·0.693359375 to be exact. */
const LN2 = memory.data<f32>([0.693359375, -0.00021219444005469057], 4);
const EXPONENTIAL_SERIES = memory.data<f32>(
  [1.0 / 5040.0, 1.0 / 720.0, 1.0 / 120.0, 1.0 / 24.0, 1.0 / 6.0, 0.5, 1, 1],
  4,
);
const EXPONENT_BIAS = memory.data<i32>([127], 4);

/**
 * e^x in every lane. x = n·ln 2 + r with |r| ≤ ½·ln 2, so e^x = 2^n · e^r, and e^r is its Taylor
 * polynomial. Above 88.72 infinite, below −103.97 zero.
 */
export function exponential(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, spread(EXPONENTIAL_RANGE)), spread(EXPONENTIAL_RANGE, 1));
  const marked = f32x4.add(f32x4.mul(x, spread(LOG2_E)), spread(WHOLE));
  const n = f32x4.sub(marked, spread(WHOLE));
  let r = f32x4.sub(x, f32x4.mul(n, spread(LN2)));
  r = f32x4.sub(r, f32x4.mul(n, spread(LN2, 1)));
  let p = spread(EXPONENTIAL_SERIES);
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 1));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 2));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 3));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 4));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 5));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 6));
  p = multiplyAdd(p, r, spread(EXPONENTIAL_SERIES, 7));
  // 2^n in two factors, so that neither leaves the range of a float's exponent.
  const whole = i32x4.sub(marked, spread(WHOLE));
  const half = i32x4.shr_s(whole, 1);
  p = f32x4.mul(p, powerOfTwo(half));
  return f32x4.mul(p, powerOfTwo(i32x4.sub(whole, half)));
}

/** 2^n for whole n from −126 to 127, by writing the exponent bits. */
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, spread(EXPONENT_BIAS)), 23);
}

/**
 * Natural logarithm in every lane. x = 2^n · m with √½ ≤ m < √2, and
 * ln m = 2·(s + s³/3 + s⁵/5 + …) with s = (m − 1) / (m + 1).
 */
export function logarithm(x: v128): v128 {
  // Numbers too small for a full mantissa are scaled up by 2^23 first.
  const tiny = f32x4.lt(x, f32x4.splat(1.1754943508222875e-38));
  const scaled = v128.bitselect(f32x4.mul(x, f32x4.splat(8388608)), x, tiny);
  const offset = i32x4.sub(scaled, i32x4.splat(0x3f3504f3));
  let n = f32x4.convert_i32x4_s(i32x4.shr_s(offset, 23));
  n = f32x4.sub(n, v128.and(tiny, f32x4.splat(23)));
  const m = i32x4.add(v128.and(offset, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const one = f32x4.splat(1);
  const f = f32x4.sub(m, one);
  const s = f32x4.div(f, f32x4.add(m, one));
  const z = f32x4.mul(s, s);
  let series = f32x4.splat(2.0 / 11.0);
  series = multiplyAdd(series, z, f32x4.splat(2.0 / 9.0));
  series = multiplyAdd(series, z, f32x4.splat(2.0 / 7.0));
  series = multiplyAdd(series, z, f32x4.splat(2.0 / 5.0));
  series = multiplyAdd(series, z, f32x4.splat(2.0 / 3.0));
  // 2s = f − s·f keeps the bits that 2·s has already lost to rounding.
  const small = f32x4.sub(
    f32x4.mul(f32x4.mul(series, z), s),
    f32x4.sub(f32x4.mul(s, f), f32x4.mul(n, f32x4.splat(-0.00021219444005469057))),
  );
  let result = f32x4.add(f32x4.mul(n, f32x4.splat(0.693359375)), f32x4.add(f, small));
  const infinity = f32x4.splat(f32.MAX_VALUE * 2);
  result = v128.bitselect(x, result, f32x4.eq(x, infinity));
  result = v128.bitselect(f32x4.neg(infinity), result, f32x4.eq(x, f32x4.splat(0)));
  // Negative numbers and NaN have no logarithm.
  const valid = f32x4.ge(x, f32x4.splat(0));
  return v128.bitselect(result, f32x4.splat(f32.NaN), valid);
}

/** 1 / (1 + e^−x) in every lane. */
export function logistic(x: v128): v128 {
  const one = spread(ONE);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** Where the tangent's Taylor polynomial is better; and its coefficients. */
const NEAR_ZERO = memory.data<f32>([0.35], 4);
const TANGENT_SERIES = memory.data<f32>(
  [-1382.0 / 155925.0, 62.0 / 2835.0, -17.0 / 315.0, 2.0 / 15.0, -1.0 / 3.0],
  4,
);

/** Hyperbolic tangent: its Taylor polynomial near zero, 1 − 2 / (e^2|x| + 1) elsewhere. */
export function hyperbolicTangent(x: v128): v128 {
  const size = f32x4.abs(x);
  const one = spread(ONE);
  const power = exponential(f32x4.add(size, size));
  const far = f32x4.sub(one, f32x4.div(spread(TWO), f32x4.add(power, one)));
  const z = f32x4.mul(x, x);
  let p = spread(TANGENT_SERIES);
  p = multiplyAdd(p, z, spread(TANGENT_SERIES, 1));
  p = multiplyAdd(p, z, spread(TANGENT_SERIES, 2));
  p = multiplyAdd(p, z, spread(TANGENT_SERIES, 3));
  p = multiplyAdd(p, z, spread(TANGENT_SERIES, 4));
  const near = multiplyAdd(f32x4.mul(p, z), size, size);
  const result = v128.bitselect(near, far, f32x4.lt(size, spread(NEAR_ZERO)));
  return v128.or(result, v128.xor(x, size));
}

/** √(2/π) and the cubic share in the usual approximation of GELU. */
const GELU_SCALE: f32 = 0.7978845608028654;
const GELU_CUBIC: f32 = 0.044715;

function gaussianTangent(x: v128): v128 {
  const cubic = f32x4.mul(f32x4.mul(x, x), f32x4.splat(GELU_CUBIC));
  const inner = multiplyAdd(x, cubic, x);
  return hyperbolicTangent(f32x4.mul(inner, f32x4.splat(GELU_SCALE)));
}

/** GELU (Hendrycks and Gimpel, 2016): ½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³))). */
export function gaussianUnit(x: v128): v128 {
  const half = f32x4.mul(x, f32x4.splat(0.5));
  return multiplyAdd(half, gaussianTangent(x), half);
}

/** Its derivative: ½·(1 + t) + ½·x·(1 − t²)·√(2/π)·(1 + 3·0.044715·x²). */
export function gaussianUnitSlope(x: v128): v128 {
  const one = f32x4.splat(1);
  const half = f32x4.splat(0.5);
  const t = gaussianTangent(x);
  const square = f32x4.mul(x, x);
  const inner = multiplyAdd(square, f32x4.splat(3 * GELU_CUBIC), one);
  const slope = f32x4.mul(inner, f32x4.splat(GELU_SCALE));
  const bend = f32x4.mul(f32x4.mul(x, f32x4.sub(one, f32x4.mul(t, t))), slope);
  return f32x4.mul(half, f32x4.add(f32x4.add(one, t), bend));
}

/** |x|^exponent by e^(exponent · ln |x|). */
export function powerOf(x: v128, exponent: v128): v128 {
  return exponential(f32x4.mul(exponent, logarithm(f32x4.abs(x))));
}
