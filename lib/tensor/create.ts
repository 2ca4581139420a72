import { createLastingStorage } from "../array/recycle.ts";
import { checkShape, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError, ValueError } from "../errors.ts";
import { floats } from "../kernels/kernels.ts";
import { checkNumber } from "./check.ts";
import { Tensor } from "./tensor.ts";

type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array;

/** Numbers as they stand in a lesson: one, a list, a table, a list of tables …, or a typed array. */
export type TensorData = number | TypedArray | readonly TensorData[];

/** How a tensor is made of numbers. */
export interface TensorOptions {
  /** Lengths of the dimensions, for data that come as one flat run. */
  shape?: readonly number[];
  /** Whether `backward()` leaves a gradient on it; off unless said. */
  keepGradient?: boolean;
}

/**
 * A tensor of the given numbers, copied and rounded to float32.
 *
 * @param data a number, nested arrays of equal lengths, or a typed array
 * @throws ShapeError when rows have different lengths, or the shape holds another number of elements
 * @throws ValueError when something in it is not a number
 * @example
 * const table = tensor([[1, 2, 3], [4, 5, 6]]);
 * const same = tensor(new Float32Array([1, 2, 3, 4, 5, 6]), { shape: [2, 3] });
 * console.log(table.shape, same.shape);
 */
export function tensor(data: TensorData, options: TensorOptions = {}): Tensor {
  checkOptions("tensor", options, ["shape", "keepGradient"]);
  const found = shapeOf(data);
  const values = new Float32Array(sizeOf(found));
  fillFrom(data, found, 0, values, 0);
  const result = Tensor.over(values, fitting(found, options.shape));
  result.keepGradient = options.keepGradient ?? false;
  return result;
}

/**
 * A tensor of zeros.
 *
 * @param shape length of each dimension; `[]` for a single number
 * @throws ValueError when a length is not a whole number, 0 or above
 * @example
 * console.log(zeros([2, 3]).toArray()); // [[0, 0, 0], [0, 0, 0]]
 */
export function zeros(shape: readonly number[]): Tensor {
  return filled("zeros", shape, 0);
}

/**
 * A tensor of ones.
 *
 * @param shape length of each dimension; `[]` for a single number
 * @throws ValueError when a length is not a whole number, 0 or above
 * @example
 * console.log(ones([3]).toArray()); // [1, 1, 1]
 */
export function ones(shape: readonly number[]): Tensor {
  return filled("ones", shape, 1);
}

/**
 * A tensor of the same number everywhere.
 *
 * @param shape length of each dimension; `[]` for a single number
 * @throws ValueError when a length is not a whole number, 0 or above, or the value is no number
 * @example
 * console.log(full([2], 0.5).toArray()); // [0.5, 0.5]
 */
export function full(shape: readonly number[], value: number): Tensor {
  checkNumber("full", "its value", value);
  return filled("full", shape, value);
}

/** A parameter of a layer: lives where it can be changed in place, and keeps its gradient. */
export function createParameter(shape: Shape, values: ArrayLike<number>): Tensor {
  const result = new Tensor(shape, createLastingStorage(sizeOf(shape)));
  const at = result.storage.pointer() >> 2;
  floats.set(values, at);
  result.keepGradient = true;
  return result;
}

function filled(name: string, shape: readonly number[], value: number): Tensor {
  const checked = checkShape(name, shape);
  const values = new Float32Array(sizeOf(checked));
  if (value !== 0) values.fill(value);
  return Tensor.over(values, checked);
}

/** The shape the data have by themselves, judged by the first of everything. */
function shapeOf(data: unknown): number[] {
  const shape: number[] = [];
  for (let inner = data; ; inner = inner[0]) {
    if (isTypedArray(inner)) return [...shape, inner.length];
    if (!Array.isArray(inner)) return shape;
    shape.push(inner.length);
    if (inner.length === 0) return shape;
  }
}

/** Copies `data`, which should have the shape from `axis` on, to `values`. */
function fillFrom(
  data: unknown,
  shape: Shape,
  axis: number,
  values: Float32Array,
  start: number,
): void {
  if (axis === shape.length) {
    if (typeof data !== "number") throw notANumber(data);
    values[start] = data;
    return;
  }
  const last = axis === shape.length - 1;
  if (isTypedArray(data) && last && data.length === shape[axis]) {
    values.set(data, start);
    return;
  }
  if (!Array.isArray(data) || data.length !== shape[axis]) throw ragged(shape.slice(axis), data);
  const stride = sizeOf(shape.slice(axis + 1));
  for (let i = 0; i < data.length; i++) {
    const element: unknown = data[i];
    if (last && typeof element === "number") values[start + i] = element;
    else fillFrom(element, shape, axis + 1, values, start + i * stride);
  }
}

function fitting(found: Shape, wanted: readonly number[] | undefined): Shape {
  if (wanted === undefined) return found;
  const shape = checkShape("tensor", wanted);
  if (sizeOf(shape) === sizeOf(found)) return shape;
  throw new ShapeError(
    `tensor can't give ${sizeOf(found)} numbers the shape ${shapeText(shape)}.`,
    `That shape holds ${sizeOf(shape)} numbers.`,
    "Choose lengths whose product is the number of elements.",
  );
}

function isTypedArray(value: unknown): value is TypedArray {
  if (value instanceof BigInt64Array || value instanceof BigUint64Array) return false;
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function ragged(expected: Shape, data: unknown): Error {
  const found = shapeOf(data);
  if (found.length === 0 && typeof data !== "number") return notANumber(data);
  return new ShapeError(
    "tensor needs rows of equal length.",
    `The first has the shape ${shapeText(expected)}, a later one ${shapeText(found)}.`,
    "Make all rows equally long; fill short ones up with zeros if that is what you mean.",
  );
}

function notANumber(value: unknown): ValueError {
  return new ValueError(
    `tensor can hold numbers only, but found ${inWords(value)}.`,
    "A tensor is a grid of numbers.",
    value instanceof Tensor
      ? "To put tensors side by side, write stack([x, y])."
      : "Turn words and true/false into numbers first, for example with an index or 0 and 1.",
  );
}
