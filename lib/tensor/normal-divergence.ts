import { exp } from "./functions.ts";
import { checkPair } from "./squared-error.ts";
import type { Tensor } from "./tensor.ts";

/**
 * How far normal distributions are from the standard one, in nats: the Kullback-Leibler divergence
 * ½ · Σ (mean² + e^logVariance − 1 − logVariance), summed over the numbers of each example and
 * averaged over the examples. What a variational autoencoder adds to its loss (Kingma and Welling,
 * 2013, arXiv 1312.6114, appendix B).
 *
 * @param mean [batch, code]
 * @param logVariance natural logarithms of the variances, [batch, code]
 * @throws ShapeError when the shapes differ
 * @example
 * const [mean, logVariance] = [zeros([5, 2]), zeros([5, 2])];
 * const noise = tensor(Float32Array.from({ length: 10 }, normal), { shape: [5, 2] });
 * const code = mean.add(exp(logVariance.multiply(0.5)).multiply(noise));
 * console.log(code.shape, normalDivergence(mean, logVariance).item()); // [5, 2] 0
 */
export function normalDivergence(mean: Tensor, logVariance: Tensor): Tensor {
  checkPair("normalDivergence", mean, logVariance, "Each mean needs exactly one variance.");
  const examples = mean.shape.length < 2 ? 1 : (mean.shape[0] as number);
  const spread = exp(logVariance).subtract(1).subtract(logVariance);
  return mean
    .power(2)
    .add(spread)
    .sum()
    .multiply(0.5 / examples);
}
