import { shapeText } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError } from "../errors.ts";
import { randomGenerator } from "../random.ts";
import { Tensor } from "../tensor/tensor.ts";

export interface ShufflePixelsOptions {
  /** Chooses the order of the pixels; 1 unless said. */
  readonly seed?: number | string;
}

/**
 * Moves the pixels of all images to other places, in the same way for every image: what one pixel says
 * is kept, and what is beside what is lost. Channels of a pixel stay together.
 *
 * The order depends only on the seed and on the number of pixels, so images that come later, such as
 * those of a test set, are shuffled in the same way, whether flat or not.
 *
 * @param images `[images, height, width, channels]`, or flat, `[images, pixels]`
 * @returns new images of the same shape
 * @throws ShapeError when it is neither
 * @throws ValueError for an unknown option
 *
 * @example
 * const images = tensor([[1, 2, 3, 4], [10, 20, 30, 40]]);
 * console.log(shufflePixels(images, { seed: 3 }).toArray());
 */
export function shufflePixels(images: Tensor, options: ShufflePixelsOptions = {}): Tensor {
  checkOptions("shufflePixels", options, ["seed"]);
  const { seed = 1 } = options;
  const shape = images instanceof Tensor ? images.shape : [];
  if (shape.length !== 2 && shape.length !== 4) {
    throw new ShapeError(
      `shufflePixels can't take ${images instanceof Tensor ? `the shape ${shapeText(shape)}` : inWords(images)}.`,
      "It takes images as [images, height, width, channels], or flat as [images, pixels].",
      "Give it the inputs of a set of images: shufflePixels(train.inputs).",
    );
  }
  const [count, height, width = 1, channels = 1] = shape as [number, number, number?, number?];
  const pixels = height * width;
  const places = Array.from({ length: pixels }, (_, place) => place);
  const order = randomGenerator(seed).shuffle(places);
  const values = images.data;
  const shuffled = new Float32Array(values.length);
  for (let image = 0; image < count; image++) {
    for (const [place, from] of order.entries()) {
      const source = (image * pixels + from) * channels;
      const target = (image * pixels + place) * channels;
      shuffled.set(values.subarray(source, source + channels), target);
    }
  }
  return Tensor.over(shuffled, shape);
}
