import { createLastingStorage } from "../array/recycle.ts";
import type { Storage } from "../array/storage.ts";
import { GradientError, inWords, ValueError } from "../errors.ts";
import { kernels } from "../kernels/kernels.ts";
import { Tensor } from "../tensor/index.ts";

/** Changes parameters against their gradients, step by step. */
export interface Optimizer {
  /** Size of a step; may be changed between steps. */
  rate: number;
  /** How many steps were taken. */
  readonly steps: number;
  readonly parameters: readonly Tensor[];
  /**
   * Changes each parameter once, by the gradient the last `backward()` left on it. A parameter it
   * did not reach stays as it is.
   *
   * @throws GradientError when no parameter has a new gradient
   */
  step(): void;
}

/** What all optimizers have in common; `update` is the rule of each. */
export abstract class GradientOptimizer implements Optimizer {
  readonly parameters: readonly Tensor[];
  steps = 0;
  readonly #name: string;
  #rate: number;

  constructor(name: string, parameters: readonly Tensor[], rate: number) {
    checkParameters(name, parameters);
    this.#name = name;
    this.parameters = [...parameters];
    this.#rate = checkRate(name, rate);
  }

  get rate(): number {
    return this.#rate;
  }

  set rate(rate: number) {
    this.#rate = checkRate(this.#name, rate);
  }

  step(): void {
    this.steps++;
    this.beginStep();
    let changed = 0;
    for (let i = 0; i < this.parameters.length; i++) {
      const parameter = this.parameters[i] as Tensor;
      const { kept } = parameter;
      if (kept?.storage === undefined || !kept.fresh) continue;
      kept.fresh = false;
      this.update(parameter, kept.storage, i);
      changed++;
    }
    if (changed > 0) return;
    this.steps--;
    throw new GradientError(
      "step() found no gradient to follow.",
      "No backward() has reached these parameters since the last step.",
      "Call loss.backward() before each optimizer.step().",
    );
  }

  /** What is computed once for all parameters. */
  protected beginStep(): void {}

  protected abstract update(parameter: Tensor, gradient: Storage, index: number): void;
}

/** Numbers an optimizer remembers for each parameter, made at the first step and zero at first. */
export class State {
  readonly #storages: Storage[] = [];

  of(parameter: Tensor, index: number): Storage {
    let storage = this.#storages[index];
    if (storage === undefined) {
      storage = createLastingStorage(parameter.size);
      kernels.fill(storage.pointer(), 0, parameter.size);
      this.#storages[index] = storage;
    }
    return storage;
  }
}

function checkParameters(name: string, parameters: unknown): void {
  const example = `${name}(model.parameters(), { rate: 0.01 })`;
  if (!Array.isArray(parameters) || !parameters.every((one) => one instanceof Tensor)) {
    throw new ValueError(
      `${name} needs a list of parameters, but got ${inWords(parameters)}.`,
      "It changes the tensors in that list.",
      `Write ${example}.`,
    );
  }
  if (parameters.length > 0) return;
  throw new ValueError(
    `${name} got an empty list of parameters.`,
    "There is nothing it could change.",
    `Write ${example}, with a model that has layers.`,
  );
}

function checkRate(name: string, rate: number): number {
  if (Number.isFinite(rate) && rate >= 0) return rate;
  throw new ValueError(
    `${name} can't use the rate ${inWords(rate)}.`,
    "The rate is the size of a step: a number, 0 or above.",
    "Usual rates lie between 0.0001 and 0.1.",
  );
}

/** Refuses settings outside 0 ≤ value < 1. */
export function checkFraction(name: string, option: string, value: number): number {
  if (value >= 0 && value < 1) return value;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${option}.`,
    "It says how much of the past is kept: at least 0 and less than 1.",
    "0.9 is usual.",
  );
}

/** Refuses settings below 0. */
export function checkNotNegative(name: string, option: string, value: number): number {
  if (value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${option}.`,
    "It is a number, 0 or above.",
    "Leave the option out for the usual one.",
  );
}
