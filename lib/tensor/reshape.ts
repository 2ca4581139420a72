import { checkShape, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { stridesOf, writeLayout } from "./layout.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

Tensor.prototype.reshape = function (shape) {
  const complete = completeShape(this.shape, shape);
  this.storage.shared = true;
  return record(new Tensor(complete, this.storage), [this], reshapeBack, undefined);
};

function reshapeBack({ inputs: [x], output }: Operation<readonly [Tensor], undefined>): void {
  const at = openGradient(x);
  kernels.copy(at, output.gradientAt, x.size);
  closeGradient(x, at);
}

/** The wanted shape with -1 replaced by what is left over. */
function completeShape(from: Shape, wanted: readonly number[]): Shape {
  const open = Array.isArray(wanted) ? wanted.indexOf(-1) : -1;
  const size = sizeOf(from);
  const shape = [...checkShape("reshape", open < 0 ? wanted : wanted.toSpliced(open, 1, 1))];
  if (open >= 0) shape[open] = size / sizeOf(shape);
  if (sizeOf(shape) === size && shape.every(Number.isInteger)) return shape;
  throw new ShapeError(
    `reshape can't turn ${shapeText(from)} into ${shapeText(wanted)}.`,
    open < 0
      ? `The first holds ${size} numbers, the second ${sizeOf(shape)}.`
      : `${size} numbers can't be divided evenly into the other dimensions.`,
    "The product of the lengths must stay the same; one length may be -1, which means what is left over.",
  );
}

Tensor.prototype.transpose = function (order) {
  const axes = order === undefined ? lastTwoSwapped(this.shape) : checkOrder(order, this.shape);
  const output = createResult(axes.map((axis) => this.shape[axis] as number));
  const layout = permutedLayout(this.shape, axes);
  const { length } = axes;
  kernels.copyFromStrided(output.storage.pointer(), this.storage.pointer(), layout, length);
  return record(output, [this], transposeBack, axes);
};

function transposeBack({
  inputs: [x],
  output,
  saved: axes,
}: Operation<readonly [Tensor], readonly number[]>): void {
  const at = openGradient(x);
  kernels.copyToStrided(at, output.gradientAt, permutedLayout(x.shape, axes), axes.length);
  closeGradient(x, at);
}

/** How to walk over a dense tensor with its axes in another order. */
function permutedLayout(shape: Shape, axes: readonly number[]) {
  const strides = stridesOf(shape);
  return writeLayout(
    axes.map((axis) => shape[axis] as number),
    axes.map((axis) => strides[axis] as number),
  );
}

function lastTwoSwapped(shape: Shape): number[] {
  const { length } = shape;
  if (length < 2) {
    throw new ShapeError(
      `transpose can't turn a tensor of shape ${shapeText(shape)}.`,
      "It swaps rows and columns, and needs two dimensions for it.",
      "Make a row or a column first: x.reshape([1, -1]) or x.reshape([-1, 1]).",
    );
  }
  return [...shape.slice(2).keys(), length - 1, length - 2];
}

function checkOrder(order: readonly number[], shape: Shape): readonly number[] {
  const places = [...shape.keys()];
  const complete =
    Array.isArray(order) &&
    order.length === places.length &&
    places.every((axis) => order.includes(axis));
  if (complete) return [...order];
  throw new ValueError(
    `transpose can't use the order ${Array.isArray(order) ? shapeText(order) : inWords(order)} for a tensor of shape ${shapeText(shape)}.`,
    `The order names each of its ${places.length} axes once.`,
    `To turn all of them round, write ${shapeText(places.reverse())}.`,
  );
}
