import { checkOptions } from "../errors.ts";
import { normal } from "../random.ts";
import { checkTensor, createParameter, gatherRows, type Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { type Initialization, initialWeights } from "./initialize.ts";
import { type Layer, markDiscreet } from "./layer.ts";

export interface EmbeddingOptions {
  /** How the vectors begin; unless said, with normal numbers of deviation 1, as in PyTorch. */
  initialize?: Initialization;
}

export interface EmbeddingLayer extends Layer {
  readonly kind: "embedding";
  /** [count, size] */
  readonly weights: Tensor;
}

/**
 * A learned vector for each of `count` things, such as the characters of a text: whole numbers
 * [...] from 0 on go in, their vectors [..., size] come out (Bengio et al., 2003).
 *
 * @throws ValueError when a number has no vector, a length is not a whole number above 0, or an
 * option is unknown
 * @example
 * const layer = embedding(27, 8);
 * console.log(layer(tensor([[0, 26, 3]])).shape); // [1, 3, 8]
 */
export function embedding(
  count: number,
  size: number,
  options: EmbeddingOptions = {},
): EmbeddingLayer {
  checkOptions("embedding", options, ["initialize"]);
  checkLength("embedding", "count", count);
  checkLength("embedding", "size", size);
  const { initialize = () => normal() } = options;
  const shape = [count, size];
  const weights = createParameter(
    shape,
    initialWeights("embedding", initialize, shape, count, size),
  );
  const name = `embedding(${count}, ${size})`;
  const layer = (input: Tensor): Tensor => {
    checkTensor(name, input);
    return gatherRows(name, weights, input);
  };
  return markDiscreet(
    Object.assign(layer, { kind: "embedding" as const, weights, parameters: () => [weights] }),
  );
}
