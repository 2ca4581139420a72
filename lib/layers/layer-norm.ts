import { checkOptions } from "../errors.ts";
import { createParameter, normalize, type Tensor } from "../tensor/index.ts";
import { checkFeatures } from "./check-features.ts";
import { checkLength } from "./check-length.ts";
import { checkShare } from "./check-share.ts";
import { type Layer, markDiscreet } from "./layer.ts";

export interface LayerNormOptions {
  /** Added to the variance, so that nothing is divided by 0; 1e-5 unless said. */
  epsilon?: number;
}

export interface LayerNormLayer extends Layer {
  readonly kind: "layerNorm";
  /** [size] */
  readonly scale: Tensor;
  /** [size] */
  readonly shift: Tensor;
  readonly epsilon: number;
}

/**
 * A layer that brings the numbers of each example to mean 0 and variance 1, along the last
 * dimension: (x − mean) / √(variance + epsilon) · scale + shift, where scale begins as 1 and shift
 * as 0 (Ba, Kiros and Hinton, 2016, arXiv 1607.06450). It does the same in evaluation.
 *
 * @param size length of the last dimension
 * @throws ValueError when the size is not a whole number above 0, or an option is not allowed
 * @example
 * console.log(layerNorm(2)(tensor([[1, 3], [500, 700]])).toArray()); // [[-1, 1], [-1, 1]] (about)
 */
export function layerNorm(size: number, options: LayerNormOptions = {}): LayerNormLayer {
  checkOptions("layerNorm", options, ["epsilon"]);
  checkLength("layerNorm", "size", size);
  const { epsilon = 1e-5 } = options;
  checkShare("layerNorm", "epsilon", epsilon);
  const scale = createParameter([size], new Float32Array(size).fill(1));
  const shift = createParameter([size], new Float32Array(size));
  const layer = (input: Tensor): Tensor => {
    checkFeatures(`layerNorm(${size})`, input, size, (found) => `layerNorm(${found})`);
    return normalize(input, "rows", epsilon).output.multiply(scale).add(shift);
  };
  return markDiscreet(
    Object.assign(layer, {
      kind: "layerNorm" as const,
      ...{ scale, shift, epsilon },
      parameters: () => [scale, shift],
    }),
  );
}
