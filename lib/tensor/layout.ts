import type { Shape } from "../array/shape.ts";
import { nursery } from "../array/storage.ts";
import { integers, type Pointer } from "../kernels/kernels.ts";

/** Distance between neighbours along each axis of a dense tensor. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis] as number;
  }
  return strides;
}

/** Writes lengths and strides where the strided kernels read them. Moves nothing. */
export function writeLayout(shape: Shape, strides: readonly number[]): Pointer {
  const at = nursery.take(2 * shape.length);
  integers.set(shape, at >> 2);
  integers.set(strides, (at >> 2) + shape.length);
  return at;
}
