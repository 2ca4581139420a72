import { powerOfTwo, scaled } from "./mathematics-bits.ts";

// After FreeBSD msun's e_exp.c and s_expm1.c:
//
// Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;
const INVERSE_LN2 = Math.LOG2E;
/** ln 2 in two parts; the first has so few bits that its products with whole exponents are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_LN2 = 0.34657359027997264;

/** e^x. */
export function exp(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < UNDERFLOW) return 0;
  // x = k ln 2 + r with |r| ≤ ln 2 / 2, so e^x = 2^k e^r.
  let k = 0;
  let high = x;
  let low = 0;
  if (x > HALF_LN2 || x < -HALF_LN2) {
    k = (x * INVERSE_LN2 + (x < 0 ? -0.5 : 0.5)) | 0;
    high = x - k * LN2_HIGH;
    low = k * LN2_LOW;
  }
  const r = high - low;
  // e^r = 1 + r + r c / (2 − c), where c = r − r² P(r²).
  const z = r * r;
  const c =
    r -
    z *
      (0.16666666666666602 +
        z *
          (-0.0027777777777015593 +
            z *
              (0.00006613756321437934 +
                z * (-0.0000016533902205465252 + z * 4.1381367970572385e-8))));
  return scaled(1 + ((r * c) / (2 - c) - low + high), k);
}

/** e^x − 1, exact to the last bits where x is small. */
export function expm1(x: number): number {
  if (!(x <= OVERFLOW)) return x > OVERFLOW ? Infinity : NaN;
  if (x < -39) return -1;
  if (x < 5e-17 && x > -5e-17) return x;
  let k = 0;
  let r = x;
  let lost = 0;
  if (x > HALF_LN2 || x < -HALF_LN2) {
    k = (x * INVERSE_LN2 + (x < 0 ? -0.5 : 0.5)) | 0;
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    r = high - low;
    lost = high - r - low;
  }
  const half = 0.5 * r;
  const z = r * half;
  const q =
    1 +
    z *
      (-0.03333333333333313 +
        z *
          (0.0015873015872548146 +
            z *
              (-0.0000793650757867488 +
                z * (0.000004008217827329362 + z * -2.0109921818362437e-7))));
  const t = 3 - q * half;
  const e = z * ((q - t) / (6 - r * t));
  if (k === 0) return r - (r * e - z);
  // e^x − 1 = 2^k (1 + r − d) − 1, summed in the order that loses least.
  const d = r * (e - lost) - lost - z;
  if (k === -1) return 0.5 * (r - d) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (d - (r + 0.5)) : 1 + 2 * (r - d);
  if (k < 0 || k > 56) return scaled(r - d + 1, k) - 1;
  const one = powerOfTwo(-k);
  return (k < 20 ? 1 - one - (d - r) : r - (d + one) + 1) * powerOfTwo(k);
}
