/** Names for what every kernel needs. Lengths are in floats, pointers in bytes. */

export const FLOAT: usize = 4;
export const VECTOR: usize = 16;

export function zero(): v128 {
  return f32x4.splat(0);
}

export function bytes(floats: i32): usize {
  return (<usize>floats) << 2;
}

/** a·b + c, rounded twice: the same bits on every machine. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Sum of the four lanes. */
export function sumLanes(x: v128): f32 {
  return (
    f32x4.extract_lane(x, 0) +
    f32x4.extract_lane(x, 1) +
    (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
  );
}
