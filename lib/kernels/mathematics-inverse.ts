import { shortened, withSign } from "./mathematics-bits.ts";

// After FreeBSD msun's e_asin.c, e_acos.c, s_atan.c and e_atan2.c:
//
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.

const PI = Math.PI;
const PI_LOW = 1.2246467991473532e-16;
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;
const QUARTER_PI = 0.7853981633974483;

/** (asin(√z) − √z) / √z³ · z, for 0 ≤ z ≤ 1/4. */
function arcsineRest(z: number): number {
  const p =
    z *
    (0.16666666666666666 +
      z *
        (-0.3255658186224009 +
          z *
            (0.20121253213486293 +
              z *
                (-0.04005553450067941 +
                  z * (0.0007915349942898145 + z * 0.00003479331075960212)))));
  const q =
    1 +
    z *
      (-2.403394911734414 +
        z * (2.0209457602335057 + z * (-0.6882839716054533 + z * 0.07703815055590194)));
  return p / q;
}

/** The angle from −π/2 to π/2 whose sine is x. */
export function asin(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude <= 1)) return NaN;
  if (magnitude < 1e-8) return x;
  if (magnitude < 0.5) return x + x * arcsineRest(x * x);
  if (magnitude === 1) return x * HALF_PI;
  // asin(x) = π/2 − 2 asin(√((1 − x) / 2)).
  const z = (1 - magnitude) * 0.5;
  const root = Math.sqrt(z);
  const rest = arcsineRest(z);
  if (magnitude >= 0.975) return withSign(HALF_PI - (2 * (root + root * rest) - HALF_PI_LOW), x);
  const high = shortened(root);
  const low = (z - high * high) / (root + high);
  const small = 2 * root * rest - (HALF_PI_LOW - 2 * low);
  return withSign(QUARTER_PI - (small - (QUARTER_PI - 2 * high)), x);
}

/** The angle from 0 to π whose cosine is x. */
export function acos(x: number): number {
  const magnitude = Math.abs(x);
  if (!(magnitude <= 1)) return NaN;
  if (magnitude < 0.5) return HALF_PI - (x - (HALF_PI_LOW - x * arcsineRest(x * x)));
  if (x === 1) return 0;
  const z = (1 - magnitude) * 0.5;
  const root = Math.sqrt(z);
  const rest = arcsineRest(z) * root;
  if (x < 0) return PI - 2 * (root + (rest - HALF_PI_LOW));
  const high = shortened(root);
  const low = (z - high * high) / (root + high);
  return 2 * (high + (rest + low));
}

/** The angle from −π/2 to π/2 whose tangent is x. */
export function atan(x: number): number {
  const magnitude = Math.abs(x);
  if (magnitude < 1e-8) return x;
  if (magnitude < 0.4375) return x - arctangentRest(x);
  if (magnitude < 0.6875) {
    // atan(½) + atan((2x − 1) / (2 + x))
    const t = (2 * magnitude - 1) / (2 + magnitude);
    return withSign(0.4636476090008061 - (arctangentRest(t) - 2.2698777452961687e-17 - t), x);
  }
  if (magnitude < 1.1875) {
    // atan(1) + atan((x − 1) / (x + 1))
    const t = (magnitude - 1) / (magnitude + 1);
    return withSign(QUARTER_PI - (arctangentRest(t) - 3.061616997868383e-17 - t), x);
  }
  if (magnitude < 2.4375) {
    // atan(3/2) + atan((x − 3/2) / (1 + 3x/2))
    const t = (magnitude - 1.5) / (1 + 1.5 * magnitude);
    return withSign(0.982793723247329 - (arctangentRest(t) - 1.3903311031230998e-17 - t), x);
  }
  // π/2 − atan(1 / x)
  const t = -1 / magnitude;
  return withSign(HALF_PI - (arctangentRest(t) - HALF_PI_LOW - t), x);
}

/** t − atan(t), for |t| ≤ 7/16. */
function arctangentRest(t: number): number {
  const z = t * t;
  const w = z * z;
  const odd =
    z *
    (0.3333333333333293 +
      w *
        (0.14285714272503466 +
          w *
            (0.09090887133436507 +
              w * (0.06661073137387531 + w * (0.049768779946159324 + w * 0.016285820115365782)))));
  const even =
    w *
    (-0.19999999999876483 +
      w *
        (-0.11111110405462356 +
          w * (-0.0769187620504483 + w * (-0.058335701337905735 + w * -0.036531572744216916))));
  return t * (odd + even);
}

/** The angle from −π to π of the point (x, y). */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const left = withSign(1, x) < 0;
  if (y === 0) return left ? withSign(PI, y) : y;
  if (x === 0) return withSign(HALF_PI, y);
  const infinite = Math.abs(x) === Infinity && Math.abs(y) === Infinity;
  const acute = infinite ? QUARTER_PI : atan(Math.abs(y / x));
  return withSign(left ? PI - (acute - PI_LOW) : acute, y);
}
