import { shortened } from "./mathematics-bits.ts";
import { reduce, remainder } from "./mathematics-reduction.ts";

// After FreeBSD msun's k_sin.c, k_cos.c and k_tan.c:
//
// Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const QUARTER_PI = 0.7853981633974483;
const QUARTER_PI_LOW = 3.061616997868383e-17;

/** The sine of an angle in radians. */
export function sin(x: number): number {
  if (Math.abs(x) < QUARTER_PI) return x === 0 ? x : smallSine(x, 0);
  if (!(Math.abs(x) < Infinity)) return NaN;
  const quarters = reduce(x);
  const { high, low } = remainder;
  const value = quarters & 1 ? smallCosine(high, low) : smallSine(high, low);
  return quarters & 2 ? -value : value;
}

/** The cosine of an angle in radians. */
export function cos(x: number): number {
  if (Math.abs(x) < QUARTER_PI) return smallCosine(x, 0);
  if (!(Math.abs(x) < Infinity)) return NaN;
  const quarters = reduce(x);
  const { high, low } = remainder;
  const value = quarters & 1 ? smallSine(high, low) : smallCosine(high, low);
  return (quarters + 1) & 2 ? -value : value;
}

/** The tangent of an angle in radians. */
export function tan(x: number): number {
  if (Math.abs(x) < QUARTER_PI) return Math.abs(x) < 1e-8 ? x : smallTangent(x, 0, false);
  if (!(Math.abs(x) < Infinity)) return NaN;
  const quarters = reduce(x);
  return smallTangent(remainder.high, remainder.low, (quarters & 1) === 1);
}

/** sin(x + y), for |x| ≤ π/4 and y below its last bit. */
function smallSine(x: number, y: number): number {
  const z = x * x;
  const cube = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (0.0000027557313707070068 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * y - cube * r) - y - cube * -0.16666666666666632);
}

/** cos(x + y), for |x| ≤ π/4 and y below its last bit. */
function smallCosine(x: number, y: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (0.00002480158728947673 +
              z *
                (-2.7557314351390663e-7 +
                  z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * y));
}

/** tan(x + y), or −1 / tan(x + y), for |x| ≤ π/4 and y below its last bit. */
function smallTangent(angle: number, rest: number, inverse: boolean): number {
  const big = Math.abs(angle) >= 0.6744;
  const sign = big && angle < 0 ? -1 : 1;
  // tan(x) = (1 − tan(π/4 − x)) / (1 + tan(π/4 − x)) near π/4.
  const x = big ? QUARTER_PI - sign * angle + (QUARTER_PI_LOW - sign * rest) : angle;
  const y = big ? 0 : rest;
  const z = x * x;
  const w = z * z;
  const odd =
    0.13333333333320124 +
    w *
      (0.021869488294859542 +
        w *
          (0.0035920791075913124 +
            w *
              (0.0005880412408202641 +
                w * (0.00007817944429395571 + w * -0.000018558637485527546))));
  const even =
    z *
    (0.05396825397622605 +
      w *
        (0.0088632398235993 +
          w *
            (0.0014562094543252903 +
              w *
                (0.0002464631348184699 +
                  w * (0.00007140724913826082 + w * 0.00002590730518636337)))));
  const cube = z * x;
  const r = y + z * (cube * (odd + even) + y) + 0.3333333333333341 * cube;
  const sum = x + r;
  if (big) {
    const v = inverse ? -1 : 1;
    return sign * (v - 2 * (x - ((sum * sum) / (sum + v) - r)));
  }
  if (!inverse) return sum;
  // −1 / (x + r) to full precision.
  const high = shortened(sum);
  const low = r - (high - x);
  const estimate = -1 / sum;
  const t = shortened(estimate);
  return t + estimate * (1 + t * high + t * low);
}
