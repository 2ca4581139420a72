import type { Storage } from "../array/storage.ts";
import { checkOptions } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { change, type Tensor } from "../tensor/index.ts";
import { checkFraction, checkNotNegative, GradientOptimizer, type Optimizer } from "./optimizer.ts";

export interface RmsPropOptions {
  /** Size of a step. */
  rate: number;
  /** How much of the running mean of squared gradients is kept each step; 0.99 unless said. */
  decay?: number;
  /** Keeps the division from running away where gradients vanish; 1e-8 unless said. */
  epsilon?: number;
}

/**
 * RMSProp (Hinton, Neural Networks for Machine Learning, lecture 6e, 2012): each step is divided by
 * the running root mean square of the gradient.
 *
 * @param parameters what it changes: `model.parameters()`, or a list of tensors
 * @throws ValueError when there are no parameters, or an option is not allowed
 * @example
 * const model = linear(2, 1);
 * const optimizer = rmsProp(model.parameters(), { rate: 0.01 });
 * model(ones([1, 2])).sum().backward();
 * optimizer.step();
 */
export function rmsProp(parameters: readonly Tensor[], options: RmsPropOptions): Optimizer {
  const given = options ?? {};
  checkOptions("rmsProp", given, ["rate", "decay", "epsilon"]);
  return new RmsProp(parameters, given);
}

class RmsProp extends GradientOptimizer {
  readonly #decay: number;
  readonly #epsilon: number;
  readonly #square = this.remember();

  constructor(parameters: readonly Tensor[], { rate, decay, epsilon }: RmsPropOptions) {
    super("rmsProp", parameters, rate);
    this.#decay = checkFraction("rmsProp", "decay", decay ?? 0.99);
    this.#epsilon = checkNotNegative("rmsProp", "epsilon", epsilon ?? 1e-8);
  }

  protected override update(parameter: Tensor, gradient: Storage, index: number): void {
    const square = this.#square.of(parameter, index).writablePointer();
    kernels.rmsProp(
      change(parameter),
      gradient.pointer(),
      square,
      this.rate,
      this.#decay,
      this.#epsilon,
      parameter.size,
    );
  }
}
