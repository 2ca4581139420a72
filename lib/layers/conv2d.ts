import { checkOptions } from "../errors.ts";
import { type Activation, checkImages, type Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { createConvolution } from "./convolution.ts";
import type { Initialization } from "./initialize.ts";
import { inputError } from "./input-error.ts";
import type { Layer } from "./layer.ts";

export interface Conv2dOptions {
  /** Height and width of the kernel, in pixels: one number for both, or two; 3 unless said. */
  size?: number | readonly [height: number, width: number];
  /** Pixels from one place of the kernel to the next; 1 unless said. */
  stride?: number;
  /**
   * What happens at the edge. "valid": the kernel stays inside the image, which shrinks. "same":
   * zeros around it keep its size (divided by the stride). A number: that many zeros on each side.
   * "valid" unless said.
   */
  padding?: "same" | "valid" | number;
  /** Whether a number is added to each output channel; on unless said. */
  bias?: boolean;
  /** How the weights begin; "uniform" unless said. */
  initialize?: Initialization;
}

export interface Conv2dLayer extends Layer {
  readonly kind: "conv2d";
  /** [kernel height, kernel width, channels, output channels] */
  readonly weights: Tensor;
  /** [output channels] */
  readonly bias: Tensor | undefined;
  readonly stride: number;
  readonly padding: "same" | "valid" | number;
  /** @internal The layer and the activation after it in one operation. */
  readonly followedBy: (input: Tensor, activation: Activation) => Tensor;
}

/**
 * A layer that moves learned kernels over images [images, height, width, channels]: each output
 * channel is, at each pixel, a weighted sum of the pixels around it, with the same weights
 * everywhere (LeCun et al., 1989). Out come images [images, height, width, outputs]: as high as
 * ⌊(height − kernel height) / stride⌋ + 1 with "valid", ⌈height / stride⌉ with "same", and as wide
 * likewise.
 *
 * @param channels channels of the images that go in
 * @param outputs channels that come out: the number of kernels
 * @throws ValueError when a length is not a whole number above 0, or an option is not allowed
 * @example
 * const layer = conv2d(1, 8, { size: 3, padding: "same" });
 * console.log(layer(zeros([5, 28, 28, 1])).shape); // [5, 28, 28, 8]
 */
export function conv2d(
  channels: number,
  outputs: number,
  options: Conv2dOptions = {},
): Conv2dLayer {
  checkOptions("conv2d", options, ["size", "stride", "padding", "bias", "initialize"]);
  const { size = 3, stride = 1, padding = "valid", bias = true, initialize = "uniform" } = options;
  const [height, width] = Array.isArray(size) ? size : [size, size];
  checkLength("conv2d", "channels", channels);
  checkLength("conv2d", "outputs", outputs);
  checkLength("conv2d", "the height of the kernel", height);
  checkLength("conv2d", "the width of the kernel", width);
  return createConvolution("conv2d", {
    ...{ channels, outputs, kernel: [height, width], stride, padding, bias, initialize },
    checkInput(name, input) {
      checkImages(name, input);
      const found = input.shape[3];
      if (found === channels) return;
      throw inputError(
        name,
        input,
        `Its kernels see ${channels} channels, but these images have ${found}, the last of the four lengths.`,
        `Make the layer conv2d(${found}, ${outputs}), or give it images of shape [images, height, width, ${channels}].`,
      );
    },
  });
}
