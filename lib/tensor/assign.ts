import { sameShape, shapeText } from "../array/shape.ts";
import { ShapeError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { change } from "./change.ts";
import { checkTensor } from "./check.ts";
import { Tensor } from "./tensor.ts";

Tensor.prototype.assign = function (values) {
  checkTensor("assign", values);
  if (!sameShape(this.shape, values.shape)) {
    throw new ShapeError(
      `assign can't put ${shapeText(values.shape)} into a tensor of shape ${shapeText(this.shape)}.`,
      "A tensor keeps its shape for ever.",
      "Reshape the values, or make a new tensor.",
    );
  }
  const target = change(this);
  kernels.copy(target, values.storage.pointer(), this.size);
};

Tensor.prototype.detach = function () {
  this.storage.shared = true;
  return new Tensor(this.shape, this.storage);
};
