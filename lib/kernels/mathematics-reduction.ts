// The scheme for moderate angles is FreeBSD msun's e_rem_pio2.c:
//
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.
// Developed at SunPro, a Sun Microsystems, Inc. business.
// Permission to use, copy, modify, and distribute this
// software is freely granted, provided that this notice
// is preserved.
//
// Large angles are reduced in whole numbers of any size instead, which are exact.

import { exponentOf, highWord, lowWord, powerOfTwo } from "./mathematics-bits.ts";

/** What is left of an angle beyond a whole number of quarter turns, in two parts. */
export const remainder = { high: 0, low: 0 };

const MODERATE = 1647099;
const TWO_OVER_PI = 0.6366197723675814;

/** π/2 in steps of 33 bits, each with what follows it and how many cancelled bits it bears. */
const STEPS = [
  { part: 1.5707963267341256, following: 6.077100506506192e-11, cancels: 16 },
  { part: 6.077100506303966e-11, following: 2.0222662487959506e-21, cancels: 49 },
  { part: 2.0222662487111665e-21, following: 8.4784276603689e-32, cancels: 2000 },
] as const;

/**
 * Takes whole quarter turns off a finite angle: x = quarters · π/2 + remainder, |remainder| ≤ π/4.
 *
 * @returns the quarter turns, modulo 4 at least; the rest is in `remainder`
 */
export function reduce(x: number): number {
  return Math.abs(x) < MODERATE ? reduceModerate(x) : reduceLarge(x);
}

function reduceModerate(x: number): number {
  const quarters = Math.round(x * TWO_OVER_PI);
  let rest = x;
  let high = 0;
  let low = 0;
  for (const { part, following, cancels } of STEPS) {
    const before = rest;
    const product = quarters * part;
    rest = before - product;
    // Nothing is lost in the first step, whose products are exact and near x.
    low = quarters * following - (before - rest - product);
    high = rest - low;
    if (exponentOf(x) - exponentOf(high) <= cancels) break;
  }
  remainder.high = high;
  remainder.low = rest - high - low;
  return quarters & 3;
}

/** 2/π · 2^1200, rounded down: enough for the largest float64 and its nearest approach to a quarter turn. */
const TWO_OVER_PI_BITS = 1200n;
const TWO_OVER_PI_DIGITS = BigInt(
  "0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e0" +
    "06492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f4" +
    "9c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d" +
    "7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b",
);
/** π/2 · 2^127, rounded down. */
const HALF_PI_BITS = 127n;
const HALF_PI_DIGITS = 0xc90fdaa22168c234c4c6628b80dc1cd1n;
/** How many binary places of the remainder are kept. */
const PLACES = 192n;

function reduceLarge(x: number): number {
  const high = highWord(x);
  const fraction = BigInt((high & 0xfffff) | 0x100000) * 0x100000000n + BigInt(lowWord(x));
  // |x| = fraction · 2^exponent, so |x| · 2/π has `places` binary places here.
  const exponent = BigInt(((high >> 20) & 0x7ff) - 1075);
  const places = TWO_OVER_PI_BITS - exponent;
  const turns = fraction * TWO_OVER_PI_DIGITS + (1n << (places - 1n));
  const quarters = Number((turns >> places) & 3n);
  const part = (turns & ((1n << places) - 1n)) - (1n << (places - 1n));
  const rest = ((part >> (places - PLACES)) * HALF_PI_DIGITS) >> HALF_PI_BITS;
  const nearest = Number(rest);
  const sign = x < 0 ? -1 : 1;
  const unit = sign * powerOfTwo(-Number(PLACES));
  remainder.high = nearest * unit;
  remainder.low = Number(rest - BigInt(nearest)) * unit;
  return (sign * quarters) & 3;
}
