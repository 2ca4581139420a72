import { exponentOf, fromHighWord, highWord, powerOfTwo, withSign } from "./mathematics-bits.ts";

// cbrt is after FreeBSD msun's s_cbrt.c:
//
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
//
// Optimized by Bruce D. Evans.

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
/** Splits a float64 into two halves of 26 bits, whose products are exact (Veltkamp, Dekker). */
const SPLITTER = 134217729;
/** Rounds a float64 to 23 bits in the same way. */
const ROUNDER = 1073741825;

/** The cube root. */
export function cbrt(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude > 0 && magnitude < Infinity)) return x;
  // A third of the exponent: right to 5 bits.
  const tiny = magnitude < SMALLEST_NORMAL;
  const high = highWord(tiny ? magnitude * TWO_TO_54 : magnitude);
  let t = fromHighWord(((high / 3) | 0) + (tiny ? 696219795 : 715094163));
  // A polynomial in t³ / x: right to 23 bits.
  const r = t * t * (t / magnitude);
  t *=
    1.87595182427177 +
    r * (-1.8849797954337717 + r * 1.6214297201053545) +
    r * r * r * (-0.758397934778766 + r * 0.14599619288661245);
  // Rounded to 23 bits, so that t² is exact, then one step of Newton.
  t = t * ROUNDER - (t * ROUNDER - t);
  const quotient = magnitude / (t * t);
  return withSign(t + t * ((quotient - t) / (2 * t + quotient)), x);
}

/** √(a² + b² + …), without overflow on the way. */
export function hypot(...values: number[]): number {
  let largest = 0;
  let unknown = false;
  for (const value of values) {
    const magnitude = Math.abs(value);
    if (magnitude > largest) largest = magnitude;
    if (!(magnitude >= 0)) unknown = true;
  }
  if (largest === Infinity) return Infinity;
  if (unknown) return NaN;
  if (largest === 0) return 0;
  const exponent = Math.max(-1022, Math.min(1022, exponentOf(largest)));
  const unit = powerOfTwo(-exponent);
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const x = value * unit;
    const square = x * x;
    const high = x * SPLITTER - (x * SPLITTER - x);
    const low = x - high;
    const next = sum + square;
    // What the square and the sum lost to rounding (Dekker; Knuth).
    const carried = next - sum;
    lost += high * high - square + 2 * high * low + low * low;
    lost += sum - (next - carried) + (square - carried);
    sum = next;
  }
  return Math.sqrt(sum + lost) * powerOfTwo(exponent);
}
