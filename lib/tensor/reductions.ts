import { createInternalStorage } from "../array/recycle.ts";
import { axisOf, type Shape, shapeText, sizeOf } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { checkOptions, ShapeError } from "../errors.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { closeGradient, openGradient, scratch } from "./gradients.ts";
import type { ReduceOptions } from "./methods.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

/** A tensor seen as [outer, length, inner]: the middle is reduced. */
interface Plan {
  readonly outer: number;
  readonly length: number;
  readonly inner: number;
  readonly shape: Shape;
}

Tensor.prototype.sum = function (options = {}) {
  const plan = planOf("sum", this.shape, options);
  return total(this, plan, 1);
};

Tensor.prototype.mean = function (options = {}) {
  const plan = planOf("mean", this.shape, options);
  checkSomething("mean", this.shape, plan);
  return total(this, plan, 1 / plan.length);
};

function total(x: Tensor, plan: Plan, factor: number): Tensor {
  const output = createResult(plan.shape);
  const at = output.storage.pointer();
  kernels.sumAxis(at, x.storage.pointer(), plan.outer, plan.length, plan.inner, factor);
  return record(output, [x], totalBack, { plan, factor });
}

function totalBack({
  inputs: [x],
  output,
  saved: { plan, factor },
}: Operation<readonly [Tensor], { plan: Plan; factor: number }>): void {
  const at = openGradient(x);
  kernels.spreadAxis(at, output.gradientAt, plan.outer, plan.length, plan.inner, factor);
  closeGradient(x, at);
}

Tensor.prototype.max = function (options = {}) {
  const plan = planOf("max", this.shape, options);
  checkSomething("max", this.shape, plan);
  const output = createResult(plan.shape);
  return take(output, this, this.storage.pointer(), plan);
};

Tensor.prototype.min = function (options = {}) {
  const plan = planOf("min", this.shape, options);
  checkSomething("min", this.shape, plan);
  const output = createResult(plan.shape);
  const negative = scratch(this.size);
  kernels.negate(negative, this.storage.pointer(), this.size);
  return take(output, this, negative, plan);
};

/** Takes from `x` what is largest in `ranking`. */
function take(output: Tensor, x: Tensor, ranking: Pointer, plan: Plan): Tensor {
  const { outer, length, inner } = plan;
  const places = createInternalStorage(output.size);
  kernels.argmaxAxis(places.pointer(), ranking, outer, length, inner);
  const at = output.storage.pointer();
  kernels.takeAlongAxis(at, x.storage.pointer(), places.pointer(), outer, length, inner);
  return record(output, [x], takeBack, { plan, places });
}

/** The gradient goes to the number that was taken. */
function takeBack({
  inputs: [x],
  output,
  saved: { plan, places },
}: Operation<readonly [Tensor], { plan: Plan; places: Storage }>): void {
  const { outer, length, inner } = plan;
  const at = openGradient(x);
  kernels.putAlongAxis(at, output.gradientAt, places.pointer(), outer, length, inner);
  closeGradient(x, at);
}

Tensor.prototype.argmax = function (options = {}) {
  const plan = planOf("argmax", this.shape, options);
  checkSomething("argmax", this.shape, plan);
  const { outer, length, inner } = plan;
  const output = createResult(plan.shape);
  kernels.argmaxAxis(output.storage.pointer(), this.storage.pointer(), outer, length, inner);
  return output;
};

Tensor.prototype.variance = function (options = {}) {
  checkSomething("variance", this.shape, planOf("variance", this.shape, options));
  return this.subtract(this.mean({ ...options, keepAxis: true }))
    .power(2)
    .mean(options);
};

function planOf(name: string, shape: Shape, options: ReduceOptions): Plan {
  checkOptions(name, options, ["axis", "keepAxis"]);
  const { axis, keepAxis = false } = options;
  if (axis === undefined) {
    const kept = keepAxis ? shape.map(() => 1) : [];
    return { outer: 1, length: sizeOf(shape), inner: 1, shape: kept };
  }
  const place = axisOf(name, axis, shape);
  return {
    outer: sizeOf(shape.slice(0, place)),
    length: shape[place] as number,
    inner: sizeOf(shape.slice(place + 1)),
    shape: [...shape.slice(0, place), ...(keepAxis ? [1] : []), ...shape.slice(place + 1)],
  };
}

function checkSomething(name: string, shape: Shape, plan: Plan): void {
  if (plan.length > 0) return;
  throw new ShapeError(
    `${name} can't reduce a tensor of shape ${shapeText(shape)}.`,
    `Along that dimension there is no number, and nothing has no ${name}.`,
    "Check why the tensor is empty.",
  );
}
