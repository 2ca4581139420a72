import { powerOfTwo, withSign } from "./mathematics-bits.ts";
import { exp, expm1 } from "./mathematics-exponential.ts";
import { log, log1p } from "./mathematics-logarithm.ts";

// After FreeBSD msun's e_sinh.c, e_cosh.c, s_tanh.c, s_asinh.c, e_acosh.c and e_atanh.c:
//
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const LN2 = Math.LN2;
const TWO_TO_27 = 134217728;
const EXP_OVERFLOW = 709.782712893384;
/** 2043 ln 2, whose product with the whole number happens to be nearly exact. */
const LN2_2043 = 1416.0996898839683;

/** e^x / 2 where e^x itself may be too large. */
function halfExp(x: number): number {
  return x > 2000 ? Infinity : exp(x - LN2_2043) * powerOfTwo(1021) * powerOfTwo(1021);
}

/** The hyperbolic sine, (e^x − e^−x) / 2. */
export function sinh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > EXP_OVERFLOW) return withSign(halfExp(magnitude), x);
  if (magnitude < 1e-8) return x;
  const t = expm1(magnitude);
  const twice = magnitude < 1 ? 2 * t - (t * t) / (t + 1) : t + t / (t + 1);
  return withSign(0.5 * twice, x);
}

/** The hyperbolic cosine, (e^x + e^−x) / 2. */
export function cosh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > EXP_OVERFLOW) return halfExp(magnitude);
  if (magnitude < LN2) {
    const t = expm1(magnitude);
    return 1 + (t * t) / (2 * (1 + t));
  }
  const t = exp(magnitude);
  return 0.5 * (t + 1 / t);
}

/** The hyperbolic tangent, 1 − 2 / (e^2x + 1). */
export function tanh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude > 20) return withSign(1, x);
  if (magnitude > 0.5493) return withSign(1 - 2 / (expm1(2 * magnitude) + 2), x);
  if (magnitude > 0.2554) {
    const t = expm1(2 * magnitude);
    return withSign(t / (t + 2), x);
  }
  const t = expm1(-2 * magnitude);
  return magnitude < 1e-9 ? x : withSign(-t / (t + 2), x);
}

/** The inverse of sinh, ln(x + √(x² + 1)). */
export function asinh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 1e-8) return x;
  if (magnitude > TWO_TO_27) return withSign(log(magnitude) + LN2, x);
  const root = Math.sqrt(magnitude * magnitude + 1);
  if (magnitude > 2) return withSign(log(2 * magnitude + 1 / (root + magnitude)), x);
  return withSign(log1p(magnitude + (magnitude * magnitude) / (1 + root)), x);
}

/** The inverse of cosh, ln(x + √(x² − 1)). */
export function acosh(x: number): number {
  if (!(x >= 1)) return NaN;
  if (x > TWO_TO_27) return log(x) + LN2;
  if (x > 2) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  const t = x - 1;
  return log1p(t + Math.sqrt(2 * t + t * t));
}

/** The inverse of tanh, ln((1 + x) / (1 − x)) / 2. */
export function atanh(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 1e-9) return x;
  const twice = magnitude + magnitude;
  const ratio =
    magnitude < 0.5 ? twice + (twice * magnitude) / (1 - magnitude) : twice / (1 - magnitude);
  return withSign(0.5 * log1p(ratio), x);
}
