/** Comparisons give 1 where they hold and 0 where not. No gradient flows through them. */
import { kernels } from "../kernels/kernels.ts";
import { combine, operand } from "./binary.ts";
import { Tensor } from "./tensor.ts";

Tensor.prototype.equal = function (other) {
  return combine("equal", this, operand("equal", other), kernels.equal);
};

Tensor.prototype.greater = function (other) {
  return combine("greater", this, operand("greater", other), kernels.greater);
};

Tensor.prototype.greaterOrEqual = function (other) {
  return combine("greaterOrEqual", this, operand("greaterOrEqual", other), kernels.greaterOrEqual);
};

Tensor.prototype.less = function (other) {
  return combine("less", operand("less", other), this, kernels.greater);
};

Tensor.prototype.lessOrEqual = function (other) {
  return combine("lessOrEqual", operand("lessOrEqual", other), this, kernels.greaterOrEqual);
};
