/** Numbers of 16 bits as float32, which holds each of them exactly. */

/** IEEE 754's binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
export function fromFloat16(halves: Uint16Array): Float32Array<ArrayBuffer> {
  const values = new Float32Array(halves.length);
  const bits = new Uint32Array(values.buffer);
  for (const [i, half] of halves.entries()) {
    const sign = half >> 15;
    const exponent = (half >> 10) & 31;
    const fraction = half & 1023;
    // Below the least exponent numbers are even steps of 2⁻²⁴.
    if (exponent === 0) values[i] = (sign === 1 ? -1 : 1) * fraction * 5.9604644775390625e-8;
    // The exponent counts from −15 here and from −127 there; the last one means infinity or NaN.
    else
      bits[i] = (sign << 31) | ((exponent === 31 ? 255 : exponent + 112) << 23) | (fraction << 13);
  }
  return values;
}

/** bfloat16: the upper half of a float32. */
export function fromBfloat16(halves: Uint16Array): Float32Array<ArrayBuffer> {
  const bits = Uint32Array.from(halves, (half) => half << 16);
  return new Float32Array(bits.buffer);
}
