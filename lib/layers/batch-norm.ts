import { shapeText } from "../array/shape.ts";
import type { Storage } from "../array/storage.ts";
import { checkOptions, ShapeError } from "../errors.ts";
import { floats } from "../kernels/kernels.ts";
import {
  change,
  createParameter,
  isEvaluating,
  normalize,
  sqrt,
  type Tensor,
} from "../tensor/index.ts";
import { checkFeatures } from "./check-features.ts";
import { checkLength } from "./check-length.ts";
import { checkShare } from "./check-share.ts";
import { type Layer, markDiscreet } from "./layer.ts";
import { keepStatistics } from "./statistics.ts";

export interface BatchNormOptions {
  /** Added to the variance, so that nothing is divided by 0; 1e-5 unless said. */
  epsilon?: number;
  /** The share of the newest batch in the running statistics; 0.1 unless said. */
  momentum?: number;
}

export interface BatchNormLayer extends Layer {
  readonly kind: "batchNorm";
  /** [channels] */
  readonly scale: Tensor;
  /** [channels] */
  readonly shift: Tensor;
  /** [channels], not trained: what evaluation takes for the mean. */
  readonly runningMean: Tensor;
  /** [channels], not trained: what evaluation takes for the variance. */
  readonly runningVariance: Tensor;
  readonly epsilon: number;
  readonly momentum: number;
}

/**
 * A layer that brings each channel to mean 0 and variance 1 over the batch:
 * (x − mean) / √(variance + epsilon) · scale + shift, where scale begins as 1 and shift as 0
 * (Ioffe and Szegedy, 2015, arXiv 1502.03167). For rows [batch, channels], and for images and
 * sequences, whose pixels and moments count as examples.
 *
 * Inside `evaluate` it takes running statistics instead, so that one example does not depend on the
 * others: running = (1 − momentum) · running + momentum · batch's, at each batch it learns from,
 * with the variance divided by one less than the number of examples.
 *
 * @param channels length of the last dimension
 * @throws ValueError when the number is not a whole one above 0, or an option is not allowed
 * @example
 * const layer = batchNorm(2);
 * console.log(layer(tensor([[1, 5], [3, 5]])).toArray()); // [[-1, 0], [1, 0]] (about)
 * console.log(layer.runningMean.toArray()); // [0.2, 0.5] (about)
 */
export function batchNorm(channels: number, options: BatchNormOptions = {}): BatchNormLayer {
  checkOptions("batchNorm", options, ["epsilon", "momentum"]);
  checkLength("batchNorm", "channels", channels);
  const { epsilon = 1e-5, momentum = 0.1 } = options;
  checkShare("batchNorm", "epsilon", epsilon);
  checkShare("batchNorm", "momentum", momentum);
  const [scale, shift, runningMean, runningVariance] = [1, 0, 0, 1].map((start) =>
    createParameter([channels], new Float32Array(channels).fill(start)),
  ) as [Tensor, Tensor, Tensor, Tensor];
  runningMean.keepGradient = false;
  runningVariance.keepGradient = false;
  keepStatistics(scale, { runningMean, runningVariance });
  const name = `batchNorm(${channels})`;

  const layer = (input: Tensor): Tensor => {
    checkFeatures(name, input, channels, (found) => `batchNorm(${found})`);
    if (isEvaluating()) {
      const factor = scale.divide(sqrt(runningVariance.add(epsilon)));
      return input.subtract(runningMean).multiply(factor).add(shift);
    }
    const examples = input.size / channels;
    if (examples < 2) throw tooFew(name, input);
    const { output, means, variances } = normalize(input, "columns", epsilon);
    follow(runningMean, means, momentum, 1);
    follow(runningVariance, variances, momentum, examples / (examples - 1));
    return output.multiply(scale).add(shift);
  };
  return markDiscreet(
    Object.assign(layer, {
      kind: "batchNorm" as const,
      ...{ scale, shift, runningMean, runningVariance, epsilon, momentum },
      parameters: () => [scale, shift],
    }),
  );
}

/** Moves running numbers towards the latest, by a share of the way. */
function follow(running: Tensor, latest: Storage, share: number, factor: number): void {
  const to = change(running) >> 2;
  const from = latest.pointer() >> 2;
  for (let i = 0; i < running.size; i++) {
    const value = (floats[from + i] as number) * factor;
    floats[to + i] = (1 - share) * (floats[to + i] as number) + share * value;
  }
}

function tooFew(name: string, input: Tensor): ShapeError {
  return new ShapeError(
    `${name} can't learn from an input of shape ${shapeText(input.shape)}.`,
    "It compares the examples of a batch, and needs two at least.",
    "Learn from larger batches, use layerNorm, or put what does not learn inside evaluate().",
  );
}
