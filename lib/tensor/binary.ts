/** What all operations on two operands share: shapes that are matched, gradients that are summed. */
import { broadcastShapes, type Shape, sameShape } from "../array/shape.ts";
import { inWords, ValueError } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { reduceGradient, repeat } from "./broadcast.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import { createResult } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

export type BinaryKernel = typeof kernels.add;
export type Pair = Operation<readonly [Tensor, Tensor], undefined>;

/** The second operand; a number becomes a tensor of shape []. */
export function operand(name: string, value: Tensor | number): Tensor {
  if (value instanceof Tensor) return value;
  if (typeof value === "number") return Tensor.over(Float32Array.of(value), []);
  throw new ValueError(
    `${name} needs a tensor or a number, but got ${inWords(value)}.`,
    "Tensors can be combined with tensors and with numbers only.",
    "Turn it into a tensor first: tensor(…).",
  );
}

/** The result of a kernel for two operands, in the shape they have together. */
export function combine(name: string, left: Tensor, right: Tensor, kernel: BinaryKernel): Tensor {
  const shape = sameShape(left.shape, right.shape)
    ? left.shape
    : broadcastShapes(name, left.shape, right.shape);
  const output = createResult(shape);
  const { size } = output;
  const leftAt = aligned(left, shape);
  const rightAt = aligned(right, shape);
  const lefts = repeats(left.shape, shape) ? left.size : size;
  const rights = repeats(right.shape, shape) ? right.size : size;
  kernel(output.storage.pointer(), leftAt, lefts, rightAt, rights);
  return output;
}

/** The gradient that arrives at `output`, combined with an operand, in the output's shape. */
export function withOperand(kernel: BinaryKernel, output: Tensor, operand: Tensor): Pointer {
  const { size } = output;
  const at = aligned(operand, output.shape);
  const sizeThere = repeats(operand.shape, output.shape) ? operand.size : size;
  const result = scratch(size);
  kernel(result, output.gradientAt, size, at, sizeThere);
  return result;
}

/** Adds a gradient in the output's shape to that of an operand, summed where it was repeated. */
export function give(operand: Tensor, output: Tensor, gradient: Pointer): void {
  if (!operand.tracked) return;
  const at = openGradient(operand);
  if (operand.size === output.size) kernels.copy(at, gradient, operand.size);
  else reduceGradient(at, operand.shape, gradient, output.shape);
  closeGradient(operand, at);
}

/** Where an operand stands, in a form the kernels can repeat to `shape`. */
function aligned(operand: Tensor, shape: Shape): Pointer {
  const at = operand.storage.pointer();
  return repeats(operand.shape, shape) ? at : repeat(at, operand.shape, shape);
}

/** Whether `shape` is `part` again and again: the kernels repeat that by themselves. */
function repeats(part: Shape, shape: Shape): boolean {
  if (part === shape) return true;
  const ahead = shape.length - part.length;
  let axis = 0;
  while (axis < part.length && part[axis] === 1) axis++;
  for (; axis < part.length; axis++) if (part[axis] !== shape[ahead + axis]) return false;
  return true;
}
