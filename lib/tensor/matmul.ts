import { broadcastShapes, counted, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import { inWords, ShapeError, ValueError } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { reduceGradient, repeat } from "./broadcast.ts";
import {
  claimGradient,
  closeGradient,
  hasGradientAlready,
  openGradient,
  scratch,
} from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

interface Product {
  rows: number;
  inner: number;
  columns: number;
  /** The dimensions before the last two, together. */
  batch: Shape;
}

Tensor.prototype.matmul = function (other) {
  const product = checkProduct(this, other);
  const { batch, rows, inner, columns } = product;
  const output = createResult([...batch, rows, columns]);
  const left = wholeBatch(this, batch, rows * inner);
  const right = wholeBatch(other, batch, inner * columns);
  const at = output.storage.pointer();
  const count = sizeOf(batch);
  for (let i = 0; i < count; i++) {
    const leftAt = left + 4 * i * rows * inner;
    const rightAt = right + 4 * i * inner * columns;
    const outputAt = at + 4 * i * rows * columns;
    kernels.matmul(outputAt, leftAt, rightAt, rows, inner, columns, false, false, false);
  }
  return record(output, [this, other], matmulBack, product);
};

/** d(left·right): dleft = d·rightᵀ, dright = leftᵀ·d. */
function matmulBack({
  inputs: [left, right],
  output,
  saved,
}: Operation<readonly [Tensor, Tensor], Product>): void {
  const { batch, rows, inner, columns } = saved;
  const upper = output.gradientAt;
  if (left.tracked) {
    const other = wholeBatch(right, batch, inner * columns);
    each(left, batch, rows * inner, (at, i, adding) => {
      const upperAt = upper + 4 * i * rows * columns;
      kernels.matmul(
        at,
        upperAt,
        other + 4 * i * inner * columns,
        rows,
        columns,
        inner,
        false,
        true,
        adding,
      );
    });
  }
  if (right.tracked) {
    const other = wholeBatch(left, batch, rows * inner);
    each(right, batch, inner * columns, (at, i, adding) => {
      const upperAt = upper + 4 * i * rows * columns;
      kernels.matmul(
        at,
        other + 4 * i * rows * inner,
        upperAt,
        inner,
        rows,
        columns,
        true,
        false,
        adding,
      );
    });
  }
}

/** Writes the gradient of an operand matrix by matrix; where it was repeated, sums afterwards. */
function each(
  operand: Tensor,
  batch: Shape,
  size: number,
  write: (at: Pointer, i: number, adding: boolean) => void,
): void {
  const count = sizeOf(batch);
  if (operand.size === count * size) {
    const adding = hasGradientAlready(operand);
    const at = claimGradient(operand);
    for (let i = 0; i < count; i++) write(at + 4 * i * size, i, adding);
    return;
  }
  const whole = scratch(count * size);
  for (let i = 0; i < count; i++) write(whole + 4 * i * size, i, false);
  const at = openGradient(operand);
  const matrix = operand.shape.slice(-2);
  reduceGradient(at, operand.shape, whole, [...batch, ...matrix]);
  closeGradient(operand, at);
}

/** Where an operand stands with its matrices repeated to the whole batch. */
function wholeBatch(operand: Tensor, batch: Shape, size: number): Pointer {
  const at = operand.storage.pointer();
  if (operand.size === sizeOf(batch) * size) return at;
  return repeat(at, operand.shape, [...batch, ...operand.shape.slice(-2)]);
}

function checkProduct(left: Tensor, right: Tensor): Product {
  if (!(right instanceof Tensor)) {
    throw new ValueError(
      `matmul needs a tensor, but got ${inWords(right)}.`,
      "A matrix product takes two matrices.",
      "To multiply by one number, write multiply.",
    );
  }
  if (left.shape.length < 2 || right.shape.length < 2) {
    const flat = left.shape.length < 2 ? left : right;
    throw new ShapeError(
      `matmul can't multiply ${shapeText(left.shape)} by ${shapeText(right.shape)}.`,
      "It multiplies matrices, and a matrix has two dimensions.",
      flat === left
        ? "Make a row of the left: x.reshape([1, -1])."
        : "Make a column of the right: y.reshape([-1, 1]).",
    );
  }
  const rows = left.shape.at(-2) as number;
  const inner = left.shape.at(-1) as number;
  const columns = right.shape.at(-1) as number;
  const height = right.shape.at(-2) as number;
  if (inner !== height) throw productError(left.shape, right.shape, inner, height, columns, rows);
  const batch = broadcastShapes(
    "matmul, before the last two dimensions,",
    left.shape.slice(0, -2),
    right.shape.slice(0, -2),
  );
  return { rows, inner, columns, batch };
}

function productError(
  left: Shape,
  right: Shape,
  inner: number,
  height: number,
  columns: number,
  rows: number,
): ShapeError {
  let advice = "Check the two shapes: one operand may need transpose() or reshape().";
  if (inner === columns) advice = "Perhaps you meant x.matmul(y.transpose()).";
  else if (rows === height) advice = "Perhaps you meant x.transpose().matmul(y).";
  else if (columns === rows) advice = "Perhaps you meant y.matmul(x).";
  return new ShapeError(
    `matmul can't multiply ${shapeText(left)} by ${shapeText(right)}.`,
    `The left has ${counted(inner, "column")}, but the right has ${counted(height, "row")}; they must be equal.`,
    advice,
  );
}
