import { exponentOf, highWord, powerOfTwo, scaled, shortened } from "./mathematics-bits.ts";

// After FreeBSD msun's e_pow.c:
//
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const TWO_TO_53 = 9007199254740992;
/** log2(1.5), 2 / (3 ln 2) and ln 2, as a short part and a rest. */
const LOG2_OF_1_5_HIGH = 0.5849624872207642;
const LOG2_OF_1_5_LOW = 1.350039202129749e-8;
const SCALE = 0.9617966939259756;
const SCALE_HIGH = 0.9617967009544373;
const SCALE_LOW = -7.028461650952758e-9;
const LN2 = Math.LN2;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;

/** x^y, as JavaScript defines it: 1^NaN and (±1)^±Infinity are NaN, anything^0 is 1. */
export function pow(x: number, y: number): number {
  if (y === 2) return x * x;
  if (y === 1) return x;
  if (y === 0) return 1;
  if (y === -1) return 1 / x;
  if (y === 0.5 && x >= 0) return Math.sqrt(x) + 0;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const magnitude = Math.abs(x);
  if (Math.abs(y) === Infinity) {
    if (magnitude === 1) return NaN;
    return magnitude > 1 === y > 0 ? Infinity : 0;
  }
  const negative = highWord(x) < 0;
  const sign = negative && isOdd(y) ? -1 : 1;
  if (magnitude === 0 || magnitude === Infinity) {
    return sign * ((magnitude === 0) === y > 0 ? 0 : Infinity);
  }
  if (negative && Math.floor(y) !== y) return NaN;
  if (magnitude === 1) return sign;
  // |log2 x| is at least 2^-53, so this overflows or underflows.
  if (Math.abs(y) > 1e24) return magnitude > 1 === y > 0 ? sign * Infinity : sign * 0;
  return sign * powerOfPositive(magnitude, y);
}

function isOdd(y: number): boolean {
  return Math.abs(y) < TWO_TO_53 && Math.abs(y % 2) === 1;
}

/** x^y = 2^(y log2 x), for 0 < x < ∞. */
function powerOfPositive(x: number, y: number): number {
  logarithmOf(x);
  const logarithm = parts[0] as number;
  const rest = parts[1] as number;
  const yHigh = shortened(y);
  return exp2(yHigh * logarithm, (y - yHigh) * logarithm + y * rest);
}

/** What `logarithmOf` found, as the sum of a short part and a rest. */
const parts = new Float64Array(2);

/** Finds log2(x), for 0 < x < ∞. */
function logarithmOf(x: number): void {
  const subnormal = x < 2.2250738585072014e-308;
  const normal = subnormal ? x * TWO_TO_53 : x;
  // m = x / 2^exponent lies in [√¾, √3) and is compared with 1 or with 1.5.
  const bits = highWord(normal) & 0xfffff;
  const near15 = bits > 0x3988e && bits < 0xbb67a;
  const shift = exponentOf(normal) + (bits < 0xbb67a ? 0 : 1);
  const exponent = subnormal ? shift - 53 : shift;
  const m = normal * powerOfTwo(-shift);
  const base = near15 ? 1.5 : 1;
  // s = (m − base) / (m + base) in two parts.
  const difference = m - base;
  const inverse = 1 / (m + base);
  const s = difference * inverse;
  const sHigh = shortened(s);
  const sumHigh = shortened(m + base);
  const sumLow = m - (sumHigh - base);
  const sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow);
  // ln(m / base) = 2s + ⅔ s³ + s⁵ L(s²), as 2/3 s (3 + s² + …).
  const square = s * s;
  const series =
    square *
      square *
      (0.5999999999999946 +
        square *
          (0.4285714285785502 +
            square *
              (0.33333332981837743 +
                square *
                  (0.272728123808534 +
                    square * (0.23066074577556175 + square * 0.20697501780033842))))) +
    sLow * (sHigh + s);
  const squareHigh = sHigh * sHigh;
  const factorHigh = shortened(3 + squareHigh + series);
  const factorLow = series - (factorHigh - 3 - squareHigh);
  const u = sHigh * factorHigh;
  const v = sLow * factorHigh + factorLow * s;
  const productHigh = shortened(u + v);
  const productLow = v - (productHigh - u);
  const high = SCALE_HIGH * productHigh;
  const low = SCALE_LOW * productHigh + productLow * SCALE + (near15 ? LOG2_OF_1_5_LOW : 0);
  const offset = near15 ? LOG2_OF_1_5_HIGH : 0;
  const logarithm = shortened(high + low + offset + exponent);
  parts[0] = logarithm;
  parts[1] = low - (logarithm - exponent - offset - high);
}

/** 2^(high + low). */
function exp2(high: number, low: number): number {
  const sum = high + low;
  // 2^1024 overflows; 8e-17 is what rounding the sum may have hidden.
  if (sum > 1024 || (sum === 1024 && low + 8.008566259537294e-17 > sum - high)) return Infinity;
  if (sum < -1075 || (sum === -1075 && low <= sum - high)) return 0;
  const whole = Math.round(sum);
  const rest = high - whole;
  const t = shortened(low + rest);
  const u = t * LN2_HIGH;
  const v = (low - (t - rest)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  // e^z = 1 + z + z c / (2 − c), as in exp.
  const square = z * z;
  const c =
    z -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square *
              (0.00006613756321437934 +
                square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  const r = (z * c) / (c - 2) - (w + z * w);
  return scaled(1 - (r - z), whole);
}
