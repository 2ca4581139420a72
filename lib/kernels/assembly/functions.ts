import { multiplyAdd } from "./floats";

/**
 * e^x in every lane. x = n·ln 2 + r with |r| ≤ ½·ln 2, so e^x = 2^n · e^r, and e^r is its Taylor
 * polynomial. Above 88.72 infinite, below −103.97 zero.
 */
export function exponential(x: v128): v128 {
  const n = f32x4.nearest(
    f32x4.mul(
      f32x4.pmin(f32x4.pmax(x, f32x4.splat(-104)), f32x4.splat(89)),
      f32x4.splat(1.4426950408889634),
    ),
  );
  // ln 2 in two parts: the first has few enough bits for n·0.693359375 to be exact.
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-0.00021219444005469057)));
  let p = f32x4.splat(1.0 / 5040.0);
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 720.0));
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 120.0));
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 24.0));
  p = multiplyAdd(p, r, f32x4.splat(1.0 / 6.0));
  p = multiplyAdd(p, r, f32x4.splat(0.5));
  p = multiplyAdd(p, r, f32x4.splat(1));
  p = multiplyAdd(p, r, f32x4.splat(1));
  // 2^n in two factors, so that neither leaves the range of a float's exponent.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  p = f32x4.mul(p, powerOfTwo(half));
  p = f32x4.mul(p, powerOfTwo(i32x4.sub(whole, half)));
  p = v128.bitselect(f32x4.splat(f32.MAX_VALUE * 2), p, f32x4.gt(x, f32x4.splat(88.72284)));
  return v128.andnot(p, f32x4.lt(x, f32x4.splat(-103.97208)));
}

/** 2^n for whole n from −126 to 127, by writing the exponent bits. */
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
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
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(x))));
}

/** Hyperbolic tangent: its Taylor polynomial near zero, 1 − 2 / (e^2|x| + 1) elsewhere. */
export function hyperbolicTangent(x: v128): v128 {
  const size = f32x4.abs(x);
  const one = f32x4.splat(1);
  const two = f32x4.splat(2);
  const far = f32x4.sub(one, f32x4.div(two, f32x4.add(exponential(f32x4.add(size, size)), one)));
  const z = f32x4.mul(x, x);
  let p = f32x4.splat(-1382.0 / 155925.0);
  p = multiplyAdd(p, z, f32x4.splat(62.0 / 2835.0));
  p = multiplyAdd(p, z, f32x4.splat(-17.0 / 315.0));
  p = multiplyAdd(p, z, f32x4.splat(2.0 / 15.0));
  p = multiplyAdd(p, z, f32x4.splat(-1.0 / 3.0));
  const near = multiplyAdd(f32x4.mul(p, z), size, size);
  const result = v128.bitselect(near, far, f32x4.lt(size, f32x4.splat(0.35)));
  return v128.or(result, v128.and(x, i32x4.splat(0x80000000)));
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
