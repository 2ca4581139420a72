import { limits } from "../protocol/output-limits.ts";
import type { TensorOutput } from "../protocol/outputs.ts";
import { type TensorLike, valuesOf } from "./recognize.ts";

/** So many of a tensor's first values are shown, or all of a matrix with sides of at most `wholeSide`. */
const shownValues = 256;
const wholeSide = 64;

export function tensorOutput(name: string, tensor: TensorLike): TensorOutput {
  const values = valuesOf(tensor);
  const shape = Array.from(tensor.shape).slice(0, limits.dimensions);
  let minimum = Number.POSITIVE_INFINITY;
  let maximum = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let broken = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (!Number.isFinite(value)) {
      broken++;
      continue;
    }
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    sum += value;
  }
  const finite = values.length - broken;
  const whole = shape.length === 2 && shape.every((side) => side <= wholeSide);
  const shown = whole ? values.length : shownValues;
  return {
    kind: "tensor",
    name,
    shape,
    minimum: finite === 0 ? Number.NaN : minimum,
    maximum: finite === 0 ? Number.NaN : maximum,
    mean: sum / finite,
    values: Float32Array.from(Array.prototype.slice.call(values, 0, shown)),
    ...(broken > 0 && { broken }),
  };
}

/** A list of numbers, or of lists of equally many, as a tensor; undefined if it is neither. */
export function numbersAsTensor(value: unknown): { name: string; tensor: TensorLike } | undefined {
  const own = numberList(value);
  if (own) {
    const name = Array.isArray(value) ? "array" : (value as object).constructor.name;
    return { name, tensor: { shape: [own.length], data: own } };
  }
  if (!Array.isArray(value)) return undefined;
  const rows = value.map(numberList);
  const width = rows[0]?.length ?? 0;
  if (width === 0 || !rows.every((row) => row?.length === width)) return undefined;
  const data = rows.flatMap((row) => Array.from(row ?? []));
  return { name: "array", tensor: { shape: [rows.length, width], data } };
}

function numberList(value: unknown): ArrayLike<number> | undefined {
  if (ArrayBuffer.isView(value)) {
    const first = (value as { 0?: unknown })[0];
    return "length" in value && typeof first === "number"
      ? (value as unknown as ArrayLike<number>)
      : undefined;
  }
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "number")
    ? value
    : undefined;
}
