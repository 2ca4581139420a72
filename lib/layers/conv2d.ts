import { checkOptions, inWords, ValueError } from "../errors.ts";
import {
  type Activation,
  checkImages,
  convolve,
  createParameter,
  type Padding,
  slideAlong,
  type Tensor,
} from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { type Initialization, initialWeights } from "./initialize.ts";
import { inputError } from "./input-error.ts";
import { type Layer, markDiscreet } from "./layer.ts";

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
  padding?: Padding;
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
  readonly padding: Padding;
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
  const { size = 3, stride = 1, padding = "valid" } = options;
  const { bias: withBias = true, initialize = "uniform" } = options;
  const [height, width] = typeof size === "number" ? [size, size] : size;
  checkLength("conv2d", "channels", channels);
  checkLength("conv2d", "outputs", outputs);
  checkLength("conv2d", "the height of the kernel", height);
  checkLength("conv2d", "the width of the kernel", width);
  checkLength("conv2d", "stride", stride);
  checkPadding(padding);
  const shape = [height, width, channels, outputs];
  const reach = height * width;
  const draw = (way: Initialization, lengths: number[]) =>
    initialWeights("conv2d", way, lengths, channels * reach, outputs * reach);
  const weights = createParameter(shape, draw(initialize, shape));
  const start = initialize === "uniform" ? "uniform" : "zeros";
  const bias = withBias ? createParameter([outputs], draw(start, [outputs])) : undefined;
  const parameters = bias === undefined ? [weights] : [weights, bias];
  const name = `conv2d(${channels}, ${outputs})`;

  const followedBy = (input: Tensor, activation: Activation): Tensor => {
    checkInput(name, input, weights, padding);
    return convolve(input, weights, bias, { stride, padding, activation });
  };
  const layer = (input: Tensor): Tensor => followedBy(input, "none");
  return markDiscreet(
    Object.assign(layer, {
      kind: "conv2d" as const,
      ...{ weights, bias, stride, padding, followedBy },
      parameters: () => [...parameters],
    }),
  );
}

function checkInput(name: string, input: Tensor, weights: Tensor, padding: Padding): void {
  checkImages(name, input);
  const [kernelHeight, kernelWidth, channels] = weights.shape as [number, number, number];
  const [, height, width, found] = input.shape as [number, number, number, number];
  if (found !== channels) {
    throw inputError(
      name,
      input,
      `Its kernels see ${channels} channels, but these images have ${found}, the last of the four lengths.`,
      `Make the layer conv2d(${found}, ${weights.shape[3]}), or give it images of shape [images, height, width, ${channels}].`,
    );
  }
  const down = slideAlong(height, kernelHeight, 1, padding).count;
  const across = slideAlong(width, kernelWidth, 1, padding).count;
  if (down > 0 && across > 0) return;
  throw inputError(
    name,
    input,
    `Its kernel of ${kernelHeight} by ${kernelWidth} pixels does not fit into ${height} by ${width}.`,
    'Make the kernel smaller, or give the layer padding: "same".',
  );
}

function checkPadding(padding: unknown): void {
  if (padding === "same" || padding === "valid") return;
  if (typeof padding === "number" && Number.isInteger(padding) && padding >= 0) return;
  throw new ValueError(
    `conv2d can't use ${inWords(padding)} for padding.`,
    "It says how many zeros stand around the image.",
    'Write "same", "valid" or a whole number of pixels.',
  );
}
