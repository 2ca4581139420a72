import { inWords, ValueError } from "../errors.ts";
import { uniform } from "../random.ts";
import { checkTensor, isEvaluating, Tensor } from "../tensor/index.ts";
import { type Layer, markDiscreet } from "./layer.ts";

export interface DropoutLayer extends Layer {
  readonly kind: "dropout";
  readonly probability: number;
}

/**
 * A layer that sets numbers to 0 at random while the network learns, so that no unit can rely on
 * another one, and divides the others by 1 − probability, so that their expected sum stays
 * (Srivastava et al., 2014, https://jmlr.org/papers/v15/srivastava14a.html). Inside `evaluate` it
 * changes nothing.
 *
 * @param probability of each number to become 0: at least 0 and less than 1
 * @throws ValueError when the probability lies outside
 * @example
 * const model = sequential(linear(4, 16), relu, dropout(0.5), linear(16, 2));
 * const x = ones([1, 4]);
 * console.log(evaluate(() => model(x).item(0, 0) === model(x).item(0, 0))); // true
 */
export function dropout(probability: number): DropoutLayer {
  if (!(Number.isFinite(probability) && probability >= 0 && probability < 1)) {
    throw new ValueError(
      `dropout can't use ${inWords(probability)} for probability.`,
      "It is the share of numbers that become 0: at least 0 and less than 1.",
      "Usual ones lie between 0.1 and 0.5.",
    );
  }
  const layer = (input: Tensor): Tensor => {
    checkTensor(`dropout(${probability})`, input);
    if (probability === 0 || isEvaluating()) return input;
    const factors = new Float32Array(input.size);
    const kept = 1 / (1 - probability);
    for (let i = 0; i < factors.length; i++) if (uniform() >= probability) factors[i] = kept;
    return input.multiply(Tensor.over(factors, input.shape));
  };
  return markDiscreet(
    Object.assign(layer, { kind: "dropout" as const, probability, parameters: () => [] }),
  );
}
