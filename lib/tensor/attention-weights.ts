import { broadcastShapes, shapeText } from "../array/shape.ts";
import { checkOptions, ShapeError } from "../errors.ts";
import { checkTensor } from "./check.ts";
import { softmax } from "./softmax.ts";
import { Tensor } from "./tensor.ts";

export interface AttentionWeightsOptions {
  /** Whether each moment looks at itself and earlier ones only; no unless said. */
  causal?: boolean;
  /** 1 where a query may look at a key, 0 elsewhere, in a shape that repeats to the result's. */
  mask?: Tensor;
}

/** So far below every score that e to it is exactly 0, and twice of it is still finite. */
const HIDDEN = -1e38;

/**
 * How much each query attends to each key: softmax(queries · keysᵀ / √size), where each row sums
 * to 1 and what is hidden gets exactly 0. Multiplied by the values, this is scaled dot-product
 * attention (Vaswani et al., 2017, arXiv 1706.03762); the idea is from Bahdanau, Cho and Bengio
 * (2015, arXiv 1409.0473). A query to which every key is hidden attends to all of them alike.
 *
 * @param queries [..., time, size]
 * @param keys [..., memory, size]
 * @returns [..., time, memory]
 * @throws ShapeError when the sizes differ, or the shapes before them do not match
 * @throws ValueError when one is no tensor, or an option is unknown
 * @example
 * const memory = tensor([[99, 0], [0, 99]]);
 * const weights = attentionWeights(tensor([[99, 0], [1, 1]]), memory);
 * console.log(weights.toArray(), weights.matmul(memory).shape); // [[1, 0], [0.5, 0.5]] [2, 2]
 */
export function attentionWeights(
  queries: Tensor,
  keys: Tensor,
  options: AttentionWeightsOptions = {},
): Tensor {
  checkOptions("attentionWeights", options, ["causal", "mask"]);
  checkTensor("attentionWeights", queries);
  checkTensor("attentionWeights", keys);
  const { causal = false, mask } = options;
  const [time, size] = queries.shape.slice(-2);
  const [memory, width] = keys.shape.slice(-2);
  if (size === undefined || size !== width) throw unlike(queries, keys);
  let scores = queries.multiply(1 / Math.sqrt(size)).matmul(keys.transpose());
  if (causal) scores = scores.add(laterHidden(time as number, memory as number));
  if (mask !== undefined) {
    checkTensor("attentionWeights, as its mask,", mask);
    broadcastShapes("attentionWeights, with its mask,", scores.shape, mask.shape);
    scores = scores.add(mask.subtract(1).multiply(-HIDDEN));
  }
  return softmax(scores);
}

/** [time, memory]: 0 up to the moment of the row, and hidden after it. */
export function laterHidden(time: number, memory: number): Tensor {
  const values = Float32Array.from({ length: time * memory }, (_, i) =>
    i % memory > i / memory ? HIDDEN : 0,
  );
  return Tensor.over(values, [time, memory]);
}

function unlike(queries: Tensor, keys: Tensor): ShapeError {
  return new ShapeError(
    `attentionWeights can't compare queries of shape ${shapeText(queries.shape)} with keys of shape ${shapeText(keys.shape)}.`,
    "Both need two dimensions at least, and the last of them, the size, must be equal.",
    "Bring both to one size first, for example with a linear layer.",
  );
}
