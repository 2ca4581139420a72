import { limits } from "../protocol/output-limits.ts";
import type { TensorOutput } from "../protocol/outputs.ts";
import { type TensorLike, valuesOf } from "./recognize.ts";

/** So many of a tensor's first values are shown. */
const shownValues = 256;

export function tensorOutput(name: string, tensor: TensorLike): TensorOutput {
  const values = valuesOf(tensor);
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (!(value >= minimum)) minimum = value;
    if (!(value <= maximum)) maximum = value;
    sum += value;
  }
  const empty = values.length === 0;
  return {
    kind: "tensor",
    name,
    shape: Array.from(tensor.shape).slice(0, limits.dimensions),
    minimum: empty ? Number.NaN : minimum,
    maximum: empty ? Number.NaN : maximum,
    mean: sum / values.length,
    values: Float32Array.from(Array.prototype.slice.call(values, 0, shownValues)),
  };
}
