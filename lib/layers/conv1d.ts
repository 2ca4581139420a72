import { checkOptions } from "../errors.ts";
import type { Activation, Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { checkSequences } from "./check-sequences.ts";
import { createConvolution } from "./convolution.ts";
import type { Initialization } from "./initialize.ts";
import type { Layer } from "./layer.ts";

export interface Conv1dOptions {
  /** Length of the kernel, in moments; 3 unless said. */
  size?: number;
  /** Moments from one place of the kernel to the next; 1 unless said. */
  stride?: number;
  /**
   * What happens at the ends. "valid": the kernel stays inside the sequence, which becomes shorter.
   * "same": zeros around it keep its length (divided by the stride). "causal": so do zeros before
   * it, and no moment sees a later one. A number: that many zeros at each end. "valid" unless said.
   */
  padding?: "same" | "valid" | "causal" | number;
  /** Whether a number is added to each output channel; on unless said. */
  bias?: boolean;
  /** How the weights begin; "uniform" unless said. */
  initialize?: Initialization;
}

export interface Conv1dLayer extends Layer {
  readonly kind: "conv1d";
  /** [size, channels, output channels] */
  readonly weights: Tensor;
  /** [output channels] */
  readonly bias: Tensor | undefined;
  readonly stride: number;
  readonly padding: "same" | "valid" | "causal" | number;
  /** @internal The layer and the activation after it in one operation. */
  readonly followedBy: (input: Tensor, activation: Activation) => Tensor;
}

/**
 * A layer that moves learned kernels over sequences [batch, time, channels]: each output channel is,
 * at each moment, a weighted sum of the moments around it, with the same weights at all times
 * (Waibel et al., 1989; causal as in van den Oord et al., 2016, arXiv 1609.03499). Out come
 * sequences [batch, time, outputs]: of ⌊(time − size) / stride⌋ + 1 moments with "valid", and
 * ⌈time / stride⌉ with "same" and "causal".
 *
 * @param channels numbers at each moment of the sequences that go in
 * @param outputs numbers at each moment that come out: the number of kernels
 * @throws ValueError when a length is not a whole number above 0, or an option is not allowed
 * @example
 * const layer = conv1d(3, 8, { size: 5, padding: "causal" });
 * console.log(layer(zeros([2, 100, 3])).shape, layer.weights.shape); // [2, 100, 8] [5, 3, 8]
 */
export function conv1d(
  channels: number,
  outputs: number,
  options: Conv1dOptions = {},
): Conv1dLayer {
  checkOptions("conv1d", options, ["size", "stride", "padding", "bias", "initialize"]);
  const { size = 3, stride = 1, padding = "valid", bias = true, initialize = "uniform" } = options;
  checkLength("conv1d", "channels", channels);
  checkLength("conv1d", "outputs", outputs);
  checkLength("conv1d", "size", size);
  return createConvolution("conv1d", {
    ...{ channels, outputs, kernel: [size], stride, padding, bias, initialize },
    checkInput: (name, input) => checkSequences(name, input, channels),
  });
}
