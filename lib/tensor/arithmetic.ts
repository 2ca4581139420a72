import { broadcastShapes, type Shape, sameShape } from "../array/shape.ts";
import { inWords, ValueError } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { reduceGradient, repeat } from "./broadcast.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

type BinaryKernel = typeof kernels.add;
type Pair = Operation<readonly [Tensor, Tensor], undefined>;

Tensor.prototype.add = function (other) {
  return binary("add", this, operand("add", other), kernels.add, addBack);
};

function addBack({ inputs: [left, right], output }: Pair): void {
  give(left, output, output.gradientAt);
  give(right, output, output.gradientAt);
}

Tensor.prototype.subtract = function (other) {
  return binary("subtract", this, operand("subtract", other), kernels.subtract, subtractBack);
};

function subtractBack({ inputs: [left, right], output }: Pair): void {
  give(left, output, output.gradientAt);
  if (!right.tracked) return;
  const negative = scratch(output.size);
  kernels.negate(negative, output.gradientAt, output.size);
  give(right, output, negative);
}

Tensor.prototype.multiply = function (other) {
  return binary("multiply", this, operand("multiply", other), kernels.multiply, multiplyBack);
};

function multiplyBack({ inputs: [left, right], output }: Pair): void {
  if (left.tracked) give(left, output, combined(kernels.multiply, output, right));
  if (right.tracked) give(right, output, combined(kernels.multiply, output, left));
}

Tensor.prototype.divide = function (other) {
  return binary("divide", this, operand("divide", other), kernels.divide, divideBack);
};

/** d(a/b) = da/b − (a/b)·db/b */
function divideBack({ inputs: [left, right], output }: Pair): void {
  const quotient = combined(kernels.divide, output, right);
  give(left, output, quotient);
  if (!right.tracked) return;
  const { size } = output;
  const product = scratch(size);
  kernels.multiply(product, quotient, size, output.storage.pointer(), size, size);
  kernels.negate(product, product, size);
  give(right, output, product);
}

/** A number as a tensor of shape []. */
function operand(name: string, value: Tensor | number): Tensor {
  if (value instanceof Tensor) return value;
  if (typeof value === "number") return Tensor.over(Float32Array.of(value), []);
  throw new ValueError(
    `${name} needs a tensor or a number, but got ${inWords(value)}.`,
    "Tensors can be combined with tensors and with numbers only.",
    "Turn it into a tensor first: tensor(…).",
  );
}

function binary(
  name: string,
  left: Tensor,
  right: Tensor,
  kernel: BinaryKernel,
  goBack: (operation: Pair) => void,
): Tensor {
  const shape = sameShape(left.shape, right.shape)
    ? left.shape
    : broadcastShapes(name, left.shape, right.shape);
  const output = createResult(shape);
  const { size } = output;
  const leftAt = aligned(left, shape);
  const rightAt = aligned(right, shape);
  const leftSize = repeats(left.shape, shape) ? left.size : size;
  const rightSize = repeats(right.shape, shape) ? right.size : size;
  kernel(output.storage.pointer(), leftAt, leftSize, rightAt, rightSize, size);
  return record(output, [left, right], goBack, undefined);
}

/** The upper gradient combined with an operand, in the output's shape. */
function combined(kernel: BinaryKernel, output: Tensor, operand: Tensor): Pointer {
  const { size } = output;
  const at = aligned(operand, output.shape);
  const operandSize = repeats(operand.shape, output.shape) ? operand.size : size;
  const result = scratch(size);
  kernel(result, output.gradientAt, size, at, operandSize, size);
  return result;
}

/** Where an operand stands, in a form the kernels can repeat to `shape`. */
function aligned(operand: Tensor, shape: Shape): Pointer {
  return repeats(operand.shape, shape)
    ? operand.storage.pointer()
    : repeat(operand.storage.pointer(), operand.shape, shape);
}

/** Whether `shape` is `part` again and again: the kernels repeat that by themselves. */
function repeats(part: Shape, shape: Shape): boolean {
  const ahead = shape.length - part.length;
  let axis = 0;
  while (axis < part.length && part[axis] === 1) axis++;
  for (; axis < part.length; axis++) if (part[axis] !== shape[ahead + axis]) return false;
  return true;
}

/** Adds a gradient in the output's shape to that of an operand, summed where it was repeated. */
function give(operand: Tensor, output: Tensor, gradient: Pointer): void {
  if (!operand.tracked) return;
  const at = openGradient(operand);
  if (operand.size === output.size) kernels.scale(at, gradient, 1, operand.size);
  else reduceGradient(at, operand.shape, gradient, output.shape);
  closeGradient(operand, at);
}
