import type { Storage } from "../array/storage.ts";
import { checkOptions } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { pow } from "../kernels/mathematics.ts";
import { change, type Tensor } from "../tensor/index.ts";
import { checkFraction, checkNotNegative, GradientOptimizer, type Optimizer } from "./optimizer.ts";

export interface AdamOptions {
  /** Size of a step. */
  rate: number;
  /** How much of the running mean of gradients is kept each step; 0.9 unless said. */
  beta1?: number;
  /** How much of the running mean of squared gradients is kept; 0.999 unless said. */
  beta2?: number;
  /** Keeps the division from running away where gradients vanish; 1e-8 unless said. */
  epsilon?: number;
}

export interface AdamWOptions extends AdamOptions {
  /** Share of each weight that is taken away per step, times the rate; 0.01 unless said. */
  decay?: number;
}

const settings = ["rate", "beta1", "beta2", "epsilon"];

/**
 * Adam (Kingma and Ba, 2015, arXiv 1412.6980): every number gets a step size of its own, from
 * running means of its gradient and of the gradient's square.
 *
 * @param parameters what it changes: `model.parameters()`, or a list of tensors
 * @throws ValueError when there are no parameters, or an option is not allowed
 * @example
 * const model = linear(2, 1);
 * const optimizer = adam(model.parameters(), { rate: 0.01 });
 * model(ones([1, 2])).sum().backward();
 * optimizer.step();
 */
export function adam(parameters: readonly Tensor[], options: AdamOptions): Optimizer {
  const given = options ?? {};
  checkOptions("adam", given, settings);
  return new Adam("adam", parameters, given, 0);
}

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019, arXiv 1711.05101): each step also
 * shrinks the weights by rate · decay.
 *
 * @param parameters what it changes: `model.parameters()`, or a list of tensors
 * @throws ValueError when there are no parameters, or an option is not allowed
 * @example
 * const model = linear(2, 1);
 * const optimizer = adamW(model.parameters(), { rate: 0.01, decay: 0.1 });
 * model(ones([1, 2])).sum().backward();
 * optimizer.step();
 */
export function adamW(parameters: readonly Tensor[], options: AdamWOptions): Optimizer {
  const given = options ?? {};
  checkOptions("adamW", given, [...settings, "decay"]);
  return new Adam("adamW", parameters, given, given.decay ?? 0.01);
}

class Adam extends GradientOptimizer {
  readonly #beta1: number;
  readonly #beta2: number;
  readonly #epsilon: number;
  readonly #decay: number;
  readonly #mean = this.remember();
  readonly #square = this.remember();
  /** 1 − β₁ᵗ and 1 − β₂ᵗ: both means begin at zero, and are corrected for it. */
  #share1 = 0;
  #share2 = 0;

  constructor(name: string, parameters: readonly Tensor[], options: AdamOptions, decay: number) {
    super(name, parameters, options.rate);
    this.#beta1 = checkFraction(name, "beta1", options.beta1 ?? 0.9);
    this.#beta2 = checkFraction(name, "beta2", options.beta2 ?? 0.999);
    this.#epsilon = checkNotNegative(name, "epsilon", options.epsilon ?? 1e-8);
    this.#decay = checkNotNegative(name, "decay", decay);
  }

  protected override beginStep(): void {
    this.#share1 = 1 - pow(this.#beta1, this.steps);
    this.#share2 = 1 - pow(this.#beta2, this.steps);
  }

  protected override update(parameter: Tensor, gradient: Storage, index: number): void {
    const mean = this.#mean.of(parameter, index);
    const square = this.#square.of(parameter, index);
    kernels.adam(
      change(parameter),
      gradient.pointer(),
      mean.writablePointer(),
      square.writablePointer(),
      this.rate / this.#share1,
      1 / this.#share2,
      this.#beta1,
      this.#beta2,
      this.#epsilon,
      this.rate * this.#decay,
      parameter.size,
    );
  }
}
