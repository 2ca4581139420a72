import { axisOf, counted, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError, ValueError } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { claimGradient, closeGradient, hasGradientAlready, openGradient } from "./gradients.ts";
import { stridesOf, writeLayout } from "./layout.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

/** Part of a tensor along one axis, from `start` on. */
interface Part {
  readonly axis: number;
  readonly start: number;
}

Tensor.prototype.slice = function (start, end, options = {}) {
  checkOptions("slice", options, ["axis"]);
  const axis = axisOf("slice", options.axis ?? 0, this.shape);
  const length = this.shape[axis] as number;
  const from = bound("start", start, length);
  const to = bound("end", end ?? length, length);
  const shape = this.shape.with(axis, Math.max(0, to - from));
  const output = createResult(shape);
  const part = { axis, start: from };
  if (axis === 0) {
    // Rows of a large data set are fetched without bringing all of it into the kernels' memory.
    const target = output.storage.pointer();
    this.storage.copyTo(target, from * sizeOf(shape.slice(1)), output.size);
  } else {
    const source = placeOf(this.storage.pointer(), this.shape, part);
    const target = output.storage.pointer();
    kernels.copyFromStrided(target, source, partLayout(shape, this.shape), shape.length);
  }
  return record(output, [this], sliceBack, part);
};

Tensor.prototype.at = function (place, options = {}) {
  checkOptions("at", options, ["axis"]);
  const axis = axisOf("at", options.axis ?? 0, this.shape);
  const length = this.shape[axis] as number;
  const from = place < 0 ? place + length : place;
  if (!(Number.isInteger(from) && from >= 0 && from < length)) {
    throw new ValueError(
      `at can't take place ${inWords(place)}.`,
      `Along axis ${axis} there are ${counted(length, "place")}.`,
      "They are counted from 0, or from -1 at the end.",
    );
  }
  return this.slice(from, from + 1, { axis }).reshape(this.shape.toSpliced(axis, 1));
};

function sliceBack({ inputs: [x], output, saved }: Operation<readonly [Tensor], Part>): void {
  const adding = hasGradientAlready(x);
  const at = claimGradient(x);
  if (!adding) kernels.fill(at, 0, x.size);
  const place = placeOf(at, x.shape, saved);
  const layout = partLayout(output.shape, x.shape);
  kernels.addToStrided(place, output.gradientAt, layout, x.shape.length);
}

/**
 * Tensors one after another along an axis that they have already.
 *
 * @param options.axis 0 unless said; negative ones count from the end
 * @throws ShapeError when the other dimensions differ
 * @throws ValueError when there is no tensor
 * @example
 * console.log(concat([ones([1, 2]), zeros([2, 2])]).shape); // [3, 2]
 */
export function concat(tensors: readonly Tensor[], options: { axis?: number } = {}): Tensor {
  checkOptions("concat", options, ["axis"]);
  const first = checkList("concat", tensors);
  const axis = axisOf("concat", options.axis ?? 0, first.shape);
  let total = 0;
  for (const part of tensors) {
    if (!fitsBeside(first.shape, part.shape, axis)) throw besideError(first, part, axis);
    total += part.shape[axis] as number;
  }
  const output = createResult(first.shape.with(axis, total));
  let start = 0;
  for (const part of tensors) {
    const source = part.storage.pointer();
    const target = placeOf(output.storage.pointer(), output.shape, { axis, start });
    const layout = partLayout(part.shape, output.shape);
    kernels.copyToStrided(target, source, layout, part.shape.length);
    start += part.shape[axis] as number;
  }
  return record(output, tensors, concatBack, axis);
}

function concatBack({ inputs, output, saved: axis }: Operation<readonly Tensor[], number>): void {
  let start = 0;
  for (const part of inputs) {
    if (part.tracked) {
      const at = openGradient(part);
      const source = placeOf(output.gradientAt, output.shape, { axis, start });
      kernels.copyFromStrided(at, source, partLayout(part.shape, output.shape), part.shape.length);
      closeGradient(part, at);
    }
    start += part.shape[axis] as number;
  }
}

/**
 * Tensors of the same shape side by side along a new axis.
 *
 * @param options.axis where the new axis stands, 0 unless said; negative ones count from the end
 * @throws ShapeError when the shapes differ
 * @throws ValueError when there is no tensor
 * @example
 * console.log(stack([tensor([1, 2]), tensor([3, 4])]).toArray()); // [[1, 2], [3, 4]]
 */
export function stack(tensors: readonly Tensor[], options: { axis?: number } = {}): Tensor {
  checkOptions("stack", options, ["axis"]);
  const { shape } = checkList("stack", tensors);
  const axis = axisOf("stack", options.axis ?? 0, [...shape, 1]);
  const one = shape.toSpliced(axis, 0, 1);
  for (const part of tensors) {
    if (shapeText(part.shape) === shapeText(shape)) continue;
    throw new ShapeError(
      `stack can't put ${shapeText(part.shape)} beside ${shapeText(shape)}.`,
      "All tensors of a stack have the same shape.",
      "To join tensors along an axis they have already, write concat.",
    );
  }
  return concat(
    tensors.map((part) => part.reshape(one)),
    { axis },
  );
}

/** Where a part of a dense tensor begins. */
function placeOf(at: Pointer, whole: Shape, { axis, start }: Part): Pointer {
  return at + 4 * start * sizeOf(whole.slice(axis + 1));
}

/** How to walk over a part inside the whole. */
function partLayout(part: Shape, whole: Shape): Pointer {
  return writeLayout(part, stridesOf(whole));
}

function bound(name: string, value: number, length: number): number {
  const place = value < 0 ? value + length : value;
  if (Number.isInteger(value) && place >= 0 && place <= length) return place;
  throw new ValueError(
    `slice can't ${name} at ${inWords(value)}.`,
    `Along that axis there are ${length} elements, so places go from 0 to ${length}.`,
    "Negative places count from the end: slice(-2) gives the last two.",
  );
}

function fitsBeside(left: Shape, right: Shape, axis: number): boolean {
  return (
    left.length === right.length && left.every((length, i) => i === axis || length === right[i])
  );
}

function besideError(first: Tensor, other: Tensor, axis: number): ShapeError {
  return new ShapeError(
    `concat can't put ${shapeText(other.shape)} after ${shapeText(first.shape)} along axis ${axis}.`,
    "All dimensions but that one must be equal.",
    "Check the axis; for a new axis write stack.",
  );
}

function checkList(name: string, tensors: readonly Tensor[]): Tensor {
  const [first] = Array.isArray(tensors) ? tensors : [];
  if (first !== undefined) {
    for (const one of tensors) checkTensor(name, one);
    return first;
  }
  throw new ValueError(
    `${name} needs a list of tensors, but got ${inWords(tensors)}.`,
    "It joins the tensors of that list.",
    `Write ${name}([x, y]).`,
  );
}
