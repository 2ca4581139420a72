import { highWord, powerOfTwo, shortened } from "./mathematics-bits.ts";

// After FreeBSD msun's e_log.c, k_log.h, e_log2.c, e_log10.c and s_log1p.c:
//
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2_HIGH = 1.4426950407214463;
const INVERSE_LN2_LOW = 1.6751713164886512e-10;
const INVERSE_LN10_HIGH = 0.4342944818781689;
const INVERSE_LN10_LOW = 2.5082946711645275e-11;
const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const ONE_HIGH = 0x3ff00000;
const SQRT_HALF_HIGH = 0x3fe6a09e;

// A positive, finite number is 2^exponent · (1 + fraction) with √½ ≤ 1 + fraction < √2.

function logarithmExponent(x: number): number {
  const subnormal = x < SMALLEST_NORMAL;
  const high = highWord(subnormal ? x * TWO_TO_54 : x) + (ONE_HIGH - SQRT_HALF_HIGH);
  return (high >> 20) - (subnormal ? 1023 + 54 : 1023);
}

function fractionOf(x: number, exponent: number): number {
  return (
    (exponent < -1000 ? x * TWO_TO_54 * powerOfTwo(-54 - exponent) : x * powerOfTwo(-exponent)) - 1
  );
}

/** ln(1 + f) − f + f²/2, for √½ ≤ 1 + f < √2. */
function logarithmRest(f: number): number {
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  return s * (0.5 * f * f + even + odd);
}

/** What the logarithms of 0, of negative numbers, of Infinity and of NaN are. */
function outside(x: number): number {
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/** The natural logarithm. */
export function log(x: number): number {
  if (!(x > 0 && x < Infinity)) return outside(x);
  const exponent = logarithmExponent(x);
  const f = fractionOf(x, exponent);
  return logarithmRest(f) + exponent * LN2_LOW - 0.5 * f * f + f + exponent * LN2_HIGH;
}

/** ln(1 + x), exact to the last bits where x is small. */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return outside(x + 1);
  if (x < 1e-16 && x > -1e-16) return x;
  if (x > -0.2928 && x < 0.4142) return logarithmRest(x) - 0.5 * x * x + x;
  const sum = 1 + x;
  const exponent = logarithmExponent(sum);
  const f = fractionOf(sum, exponent);
  // What rounding 1 + x lost, relative to the sum; beyond 2^54 nothing that counts.
  const lost = exponent >= 54 ? 0 : (exponent >= 2 ? 1 - (sum - x) : x - (sum - 1)) / sum;
  return logarithmRest(f) + (exponent * LN2_LOW + lost) - 0.5 * f * f + f + exponent * LN2_HIGH;
}

/** The logarithm to base 2; exact for powers of 2. */
export function log2(x: number): number {
  if (!(x > 0 && x < Infinity)) return outside(x);
  const exponent = logarithmExponent(x);
  return inBase(fractionOf(x, exponent), exponent, 0, INVERSE_LN2_HIGH, INVERSE_LN2_LOW);
}

/** The logarithm to base 10; exact for powers of 10. */
export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return outside(x);
  const exponent = logarithmExponent(x);
  const high = exponent * LOG10_2_HIGH;
  return inBase(
    fractionOf(x, exponent),
    high,
    exponent * LOG10_2_LOW,
    INVERSE_LN10_HIGH,
    INVERSE_LN10_LOW,
  );
}

/** whole + wholeLow + ln(1 + f) · (inverse + inverseLow), carrying what single sums would lose. */
function inBase(
  f: number,
  whole: number,
  wholeLow: number,
  inverse: number,
  inverseLow: number,
): number {
  const half = 0.5 * f * f;
  const high = shortened(f - half);
  const low = f - high - half + logarithmRest(f);
  const product = high * inverse;
  const sum = whole + product;
  const rest = wholeLow + (low + high) * inverseLow + low * inverse;
  return rest + (whole - sum + product) + sum;
}
