/**
 * The two 32-bit words of a float64. Typed arrays use the machine's byte order;
 * WebAssembly and every engine this library runs in are little-endian.
 */
const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);

/** Sign, exponent and the upper 20 bits of the fraction, as a signed 32-bit number. */
export function highWord(x: number): number {
  float[0] = x;
  return (words[1] as number) | 0;
}

/** The lower 32 bits of the fraction, unsigned. */
export function lowWord(x: number): number {
  float[0] = x;
  return words[0] as number;
}

/** The positive number with this high word, its other bits 0. */
export function fromHighWord(high: number): number {
  words[1] = high;
  words[0] = 0;
  return float[0] as number;
}

/** The exponent of a normal number: 2^exponent ≤ |x| < 2^(exponent + 1). */
export function exponentOf(x: number): number {
  return ((highWord(x) >> 20) & 0x7ff) - 1023;
}

/** 2^-1074 … 2^1023. A table is twice as fast as putting the bits together. */
const powers = new Float64Array(1074 + 1024);
for (let exponent = 0; exponent < 1024; exponent++) {
  powers[1074 + exponent] = exponent === 0 ? 1 : 2 * (powers[1073 + exponent] as number);
}
for (let exponent = -1; exponent >= -1074; exponent--) {
  powers[1074 + exponent] = (powers[1075 + exponent] as number) / 2;
}

/** 2^`exponent`, for whole exponents from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent + 1074] as number;
}

/** `x` · 2^`exponent`, rounded once, for `x` near 1 and exponents from −2000 to 1024. */
export function scaled(x: number, exponent: number): number {
  if (exponent > 1023) return x * 2 * powerOfTwo(exponent - 1);
  if (exponent < -1021) return x * powerOfTwo(exponent + 1000) * powerOfTwo(-1000);
  return x * powerOfTwo(exponent);
}

/**
 * `x` rounded to 21 bits, so that its products with numbers of 32 bits are exact (Veltkamp).
 * Below 2^990 in magnitude.
 */
export function shortened(x: number): number {
  const product = x * 4294967297;
  return product - (product - x);
}

/** `magnitude` (not negative) with the sign of `sign`. */
export function withSign(magnitude: number, sign: number): number {
  return sign < 0 || (sign === 0 && 1 / sign < 0) ? -magnitude : magnitude;
}
