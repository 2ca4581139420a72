import { broadcastShapes } from "../array/shape.ts";
import { checkOptions } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { combine, give, operand, type Pair } from "./binary.ts";
import { repeat } from "./broadcast.ts";
import { checkTensor } from "./check.ts";
import { scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

/**
 * The larger of two numbers, element by element; shapes as in `add`.
 *
 * @throws ShapeError when the shapes do not match
 * @example
 * console.log(maximum(tensor([1, 5]), 3).toArray()); // [3, 5]
 */
export function maximum(left: Tensor, right: Tensor | number): Tensor {
  checkTensor("maximum", left);
  const other = operand("maximum", right);
  const output = combine("maximum", left, other, kernels.maximum);
  return record(output, [left, other], extremeBack, undefined);
}

/**
 * The smaller of two numbers, element by element; shapes as in `add`.
 *
 * @throws ShapeError when the shapes do not match
 * @example
 * console.log(minimum(tensor([1, 5]), 3).toArray()); // [1, 3]
 */
export function minimum(left: Tensor, right: Tensor | number): Tensor {
  checkTensor("minimum", left);
  const other = operand("minimum", right);
  const output = combine("minimum", left, other, kernels.minimum);
  return record(output, [left, other], extremeBack, undefined);
}

/**
 * Numbers below `low` become `low`, numbers above `high` become `high`. A gradient flows through
 * the others only.
 *
 * @param options.low no limit unless said
 * @param options.high no limit unless said
 * @throws ValueError when an option is unknown
 * @example
 * console.log(clip(tensor([-3, 0.5, 7]), { low: 0, high: 1 }).toArray()); // [0, 0.5, 1]
 */
export function clip(x: Tensor, options: { low?: number; high?: number }): Tensor {
  checkTensor("clip", x);
  checkOptions("clip", options, ["low", "high"]);
  const { low, high } = options;
  const above = low === undefined ? x : maximum(x, low);
  return high === undefined ? above : minimum(above, high);
}

/** The gradient goes to the operand that was taken, and to the left one when they were equal. */
function extremeBack({ inputs: [left, right], output }: Pair): void {
  const { size } = output;
  const taken = scratch(size);
  const leftAt = wholly(left, output);
  kernels.equal(taken, output.storage.pointer(), size, leftAt, size);
  giveWhere(taken, left, right, output);
}

/**
 * Elements of `whenTrue` where the condition is not 0, of `whenFalse` elsewhere; shapes as in `add`.
 *
 * @throws ShapeError when the shapes do not match
 * @example
 * const x = tensor([-2, 3]);
 * console.log(where(x.greater(0), x, 0).toArray()); // [0, 3]
 */
export function where(
  condition: Tensor,
  whenTrue: Tensor | number,
  whenFalse: Tensor | number,
): Tensor {
  checkTensor("where", condition);
  const left = operand("where", whenTrue);
  const right = operand("where", whenFalse);
  const values = broadcastShapes("where", left.shape, right.shape);
  const output = createResult(broadcastShapes("where", condition.shape, values));
  const conditionAt = wholly(condition, output);
  const leftAt = wholly(left, output);
  const rightAt = wholly(right, output);
  kernels.select(output.storage.pointer(), conditionAt, leftAt, rightAt, output.size);
  return record(output, [left, right, condition], whereBack, undefined);
}

function whereBack({
  inputs: [left, right, condition],
  output,
}: Operation<readonly [Tensor, Tensor, Tensor], undefined>): void {
  giveWhere(wholly(condition, output), left, right, output);
}

/** Sends the gradient to the left where `taken` is not 0 and to the right elsewhere. */
function giveWhere(taken: Pointer, left: Tensor, right: Tensor, output: Tensor): void {
  const { size } = output;
  const none = scratch(size);
  kernels.fill(none, 0, size);
  const part = scratch(size);
  kernels.select(part, taken, output.gradientAt, none, size);
  give(left, output, part);
  kernels.select(part, taken, none, output.gradientAt, size);
  give(right, output, part);
}

/** An operand with as many elements as the output. */
function wholly(operand: Tensor, output: Tensor): Pointer {
  const at = operand.storage.pointer();
  return operand.size === output.size ? at : repeat(at, operand.shape, output.shape);
}
