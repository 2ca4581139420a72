import { checkOptions, type ShapeError } from "../errors.ts";
import { checkImages, poolAverage, poolMax, type Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { inputError } from "./input-error.ts";
import { type Layer, markDiscreet } from "./layer.ts";

export interface Pool2dOptions {
  /** Pixels from one window to the next; the size of a window unless said. */
  stride?: number;
}

export interface Pool2dLayer extends Layer {
  readonly kind: "maxPool2d" | "averagePool2d";
  /** Height and width of a window, in pixels. */
  readonly size: number;
  /** Pixels from one window to the next. */
  readonly stride: number;
}

/**
 * A layer without weights that keeps the largest number of each window of size × size pixels, for
 * each channel: [images, height, width, channels] keeps its images and channels. What no window
 * reaches at the right and below is left out.
 *
 * @param size height and width of a window, in pixels
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * console.log(maxPool2d(2)(zeros([1, 28, 28, 8])).shape); // [1, 14, 14, 8]
 */
export function maxPool2d(size: number, options: Pool2dOptions = {}): Pool2dLayer {
  return pool("maxPool2d", size, options, poolMax);
}

/**
 * A layer without weights that takes the mean of each window of size × size pixels, for each
 * channel: [images, height, width, channels] keeps its images and channels. What no window reaches
 * at the right and below is left out.
 *
 * @param size height and width of a window, in pixels
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * console.log(averagePool2d(2)(ones([1, 28, 28, 8])).shape); // [1, 14, 14, 8]
 */
export function averagePool2d(size: number, options: Pool2dOptions = {}): Pool2dLayer {
  return pool("averagePool2d", size, options, poolAverage);
}

function pool(
  kind: Pool2dLayer["kind"],
  size: number,
  options: Pool2dOptions,
  compute: typeof poolMax,
): Pool2dLayer {
  checkOptions(kind, options, ["stride"]);
  const { stride = size } = options;
  checkLength(kind, "size", size);
  checkLength(kind, "stride", stride);
  const name = `${kind}(${size})`;
  const layer = (input: Tensor): Tensor => {
    checkImages(name, input);
    const [, height, width] = input.shape as [number, number, number];
    if (height < size || width < size) throw tooSmall(name, input, size);
    return compute(input, { size, stride });
  };
  return markDiscreet(Object.assign(layer, { kind, size, stride, parameters: () => [] }));
}

function tooSmall(name: string, input: Tensor, size: number): ShapeError {
  return inputError(
    name,
    input,
    `A window of ${size} by ${size} pixels does not fit into the image.`,
    "Use a smaller window, or fewer pooling layers before it.",
  );
}
