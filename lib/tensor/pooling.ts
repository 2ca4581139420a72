import { createInternalStorage } from "../array/recycle.ts";
import { type Shape, shapeText } from "../array/shape.ts";
import { nursery, type Storage } from "../array/storage.ts";
import { ShapeError } from "../errors.ts";
import { integers, kernels, type Pointer } from "../kernels/kernels.ts";
import { checkTensor } from "./check.ts";
import { slideAlong } from "./convolution.ts";
import { closeGradient, openGradient } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

/** Windows of size × size, one every `stride`, without padding. */
interface Windows {
  readonly size: number;
  readonly stride: number;
}

/** The largest number of each window, for each channel; the caller has checked the shape. */
export function poolMax(x: Tensor, windows: Windows): Tensor {
  const output = createResult(pooledShape(x.shape, windows));
  const places = createInternalStorage(output.size);
  const layout = writeGeometry(x.shape, output.shape, windows);
  kernels.maxPool(output.storage.pointer(), places.pointer(), x.storage.pointer(), layout);
  return record(output, [x], poolMaxBack, { windows, places });
}

function poolMaxBack({
  inputs: [x],
  output,
  saved: { windows, places },
}: Operation<readonly [Tensor], { windows: Windows; places: Storage }>): void {
  const at = openGradient(x);
  const layout = writeGeometry(x.shape, output.shape, windows);
  kernels.maxPoolGradient(at, output.gradientAt, places.pointer(), layout);
  closeGradient(x, at);
}

/** The mean of each window, for each channel; the caller has checked the shape. */
export function poolAverage(x: Tensor, windows: Windows): Tensor {
  const output = createResult(pooledShape(x.shape, windows));
  const layout = writeGeometry(x.shape, output.shape, windows);
  kernels.averagePool(output.storage.pointer(), x.storage.pointer(), layout);
  return record(output, [x], poolAverageBack, windows);
}

function poolAverageBack({
  inputs: [x],
  output,
  saved,
}: Operation<readonly [Tensor], Windows>): void {
  const at = openGradient(x);
  const layout = writeGeometry(x.shape, output.shape, saved);
  kernels.averagePoolGradient(at, output.gradientAt, layout);
  closeGradient(x, at);
}

/**
 * The mean of each channel over the whole image: [images, height, width, channels] becomes
 * [images, channels], whatever the size of the images (Lin, Chen and Yan, 2014, arXiv 1312.4400).
 * Of sequences, the mean over time: [batch, time, features] becomes [batch, features].
 *
 * @throws ShapeError when the input is of no such shape
 * @example
 * console.log(globalAveragePool(ones([2, 5, 7, 3])).shape); // [2, 3]
 */
export function globalAveragePool(x: Tensor): Tensor {
  return overPixels("globalAveragePool", x).mean({ axis: 1 });
}

/**
 * The largest of each channel over the whole image: [images, height, width, channels] becomes
 * [images, channels], whatever the size of the images. Of sequences, the largest over time:
 * [batch, time, features] becomes [batch, features].
 *
 * @throws ShapeError when the input is of no such shape
 * @example
 * console.log(globalMaxPool(ones([2, 5, 7, 3])).shape); // [2, 3]
 */
export function globalMaxPool(x: Tensor): Tensor {
  return overPixels("globalMaxPool", x).max({ axis: 1 });
}

function overPixels(name: string, x: Tensor): Tensor {
  if (x instanceof Tensor && x.shape.length === 3) return x;
  checkImages(name, x, ", or sequences: [batch, time, features]");
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  return x.reshape([images, height * width, channels]);
}

/** Refuses what is not [images, height, width, channels]; `or` says what else would do. */
export function checkImages(name: string, x: Tensor, or = ""): void {
  checkTensor(name, x);
  if (x.shape.length === 4) return;
  throw new ShapeError(
    `${name} can't take an input of shape ${shapeText(x.shape)}.`,
    `It needs images: [images, height, width, channels]${or}.`,
    x.shape.length === 3
      ? `Add the dimension that is missing: x.reshape([${x.shape.join(", ")}, 1]) for grey images, x.reshape([1, ${x.shape.join(", ")}]) for a single one.`
      : "Bring it into that shape with reshape.",
  );
}

function pooledShape(shape: Shape, { size, stride }: Windows): Shape {
  const [images, height, width, channels] = shape as [number, number, number, number];
  const down = slideAlong(height, size, stride, "valid").count;
  const across = slideAlong(width, size, stride, "valid").count;
  return [images, down, across, channels];
}

/** In the order the kernels read it. */
function writeGeometry(from: Shape, to: Shape, { size, stride }: Windows): Pointer {
  const at = nursery.take(8);
  const [images, height, width, channels] = from as [number, number, number, number];
  const [, down, across] = to as [number, number, number, number];
  integers.set([images, height, width, channels, down, across, size, stride], at >> 2);
  return at;
}
