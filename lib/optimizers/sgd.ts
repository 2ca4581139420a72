import type { Storage } from "../array/storage.ts";
import { checkOptions } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { change, type Tensor } from "../tensor/index.ts";
import { checkFraction, GradientOptimizer, type Optimizer } from "./optimizer.ts";

export interface SgdOptions {
  /** Size of a step. */
  rate: number;
  /** How much of the last step is kept in the next; 0 unless said. */
  momentum?: number;
}

/**
 * Gradient descent: each parameter moves against its gradient, weights -= rate · gradient. With
 * momentum (Polyak, 1964), along a running sum of gradients: velocity = momentum · velocity +
 * gradient, weights -= rate · velocity.
 *
 * @param parameters what it changes: `model.parameters()`, or a list of tensors
 * @throws ValueError when there are no parameters, or an option is not allowed
 * @example
 * const model = linear(1, 1);
 * const optimizer = sgd(model.parameters(), { rate: 0.1 });
 * meanSquaredError(model(ones([1, 1])), zeros([1, 1])).backward();
 * optimizer.step();
 */
export function sgd(parameters: readonly Tensor[], options: SgdOptions): Optimizer {
  const given = options ?? {};
  checkOptions("sgd", given, ["rate", "momentum"]);
  return new Sgd(parameters, given);
}

class Sgd extends GradientOptimizer {
  readonly #momentum: number;
  readonly #velocity = this.remember();

  constructor(parameters: readonly Tensor[], { rate, momentum = 0 }: SgdOptions) {
    super("sgd", parameters, rate);
    this.#momentum = checkFraction("sgd", "momentum", momentum);
  }

  protected override update(parameter: Tensor, gradient: Storage, index: number): void {
    const { rate } = this;
    const { size } = parameter;
    if (this.#momentum === 0) {
      kernels.sgd(change(parameter), gradient.pointer(), rate, size);
      return;
    }
    const velocity = this.#velocity.of(parameter, index).writablePointer();
    const gradientAt = gradient.pointer();
    kernels.sgdMomentum(change(parameter), gradientAt, velocity, rate, this.#momentum, size);
  }
}
