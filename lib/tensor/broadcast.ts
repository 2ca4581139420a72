import { type Shape, sizeOf } from "../array/shape.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { scratch } from "./gradients.ts";
import { stridesOf, writeLayout } from "./layout.ts";

/** A copy of a dense `from` repeated to the shape `to`, in scratch. */
export function repeat(input: Pointer, from: Shape, to: Shape): Pointer {
  const output = scratch(sizeOf(to));
  const layout = writeLayout(to, repeatedStrides(from, to));
  kernels.copyFromStrided(output, input, layout, to.length);
  return output;
}

/** The way back from repeating `shape` to `from`: sums what came from the same number. */
export function reduceGradient(
  output: Pointer,
  shape: Shape,
  gradient: Pointer,
  from: Shape,
): void {
  const size = sizeOf(shape);
  const strides = repeatedStrides(shape, from);
  const axis = strides.findIndex((stride) => stride !== 0);
  const suffix = axis === -1 ? 1 : sizeOf(from.slice(axis));
  if (suffix === size) {
    kernels.sumAxis(output, gradient, 1, sizeOf(from) / size, size, 1);
    return;
  }
  kernels.fill(output, 0, size);
  kernels.addToStrided(output, gradient, writeLayout(from, strides), from.length);
}

/** Strides that walk over `from` as if it had the shape `to`. */
function repeatedStrides(from: Shape, to: Shape): number[] {
  const own = stridesOf(from);
  const ahead = to.length - from.length;
  return to.map((_, axis) => ((from[axis - ahead] ?? 1) === 1 ? 0 : (own[axis - ahead] as number)));
}
