import { inWords, ValueError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { combine, give, operand, type Pair, withOperand } from "./binary.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

Tensor.prototype.add = function (other) {
  const right = operand("add", other);
  const output = combine("add", this, right, kernels.add);
  return record(output, [this, right], addBack, undefined);
};

function addBack({ inputs: [left, right], output }: Pair): void {
  give(left, output, output.gradientAt);
  give(right, output, output.gradientAt);
}

Tensor.prototype.subtract = function (other) {
  const right = operand("subtract", other);
  const output = combine("subtract", this, right, kernels.subtract);
  return record(output, [this, right], subtractBack, undefined);
};

function subtractBack({ inputs: [left, right], output }: Pair): void {
  give(left, output, output.gradientAt);
  if (!right.tracked) return;
  const negative = scratch(output.size);
  kernels.negate(negative, output.gradientAt, output.size);
  give(right, output, negative);
}

Tensor.prototype.multiply = function (other) {
  const right = operand("multiply", other);
  const output = combine("multiply", this, right, kernels.multiply);
  return record(output, [this, right], multiplyBack, undefined);
};

function multiplyBack({ inputs: [left, right], output }: Pair): void {
  if (left.tracked) give(left, output, withOperand(kernels.multiply, output, right));
  if (right.tracked) give(right, output, withOperand(kernels.multiply, output, left));
}

Tensor.prototype.divide = function (other) {
  const right = operand("divide", other);
  const output = combine("divide", this, right, kernels.divide);
  return record(output, [this, right], divideBack, undefined);
};

/** d(a/b) = da/b − (a/b)·db/b */
function divideBack({ inputs: [left, right], output }: Pair): void {
  const quotient = withOperand(kernels.divide, output, right);
  give(left, output, quotient);
  if (!right.tracked) return;
  const { size } = output;
  const product = scratch(size);
  kernels.multiply(product, quotient, size, output.storage.pointer(), size);
  kernels.negate(product, product, size);
  give(right, output, product);
}

Tensor.prototype.negate = function () {
  const output = createResult(this.shape);
  kernels.negate(output.storage.pointer(), this.storage.pointer(), this.size);
  return record(output, [this], negateBack, undefined);
};

function negateBack({ inputs: [x], output }: Operation<readonly [Tensor], undefined>): void {
  const at = openGradient(x);
  kernels.negate(at, output.gradientAt, x.size);
  closeGradient(x, at);
}

Tensor.prototype.power = function (exponent) {
  if (typeof exponent !== "number") {
    throw new ValueError(
      `power needs a number as exponent, but got ${inWords(exponent)}.`,
      "It raises every element to the same power.",
      "For the square write x.power(2); for e to the x, exp(x).",
    );
  }
  const output = createResult(this.shape);
  kernels.power(output.storage.pointer(), this.storage.pointer(), exponent, this.size);
  return record(output, [this], powerBack, exponent);
};

/** d(xⁿ) = n·xⁿ⁻¹·dx */
function powerBack({
  inputs: [x],
  output,
  saved: exponent,
}: Operation<readonly [Tensor], number>): void {
  const { size } = x;
  const at = openGradient(x);
  if (exponent === 0) {
    kernels.fill(at, 0, size);
  } else {
    kernels.power(at, x.storage.pointer(), exponent - 1, size);
    kernels.multiply(at, at, size, output.gradientAt, size);
    kernels.scale(at, at, exponent, size);
  }
  closeGradient(x, at);
}
