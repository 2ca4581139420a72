import type { Storage } from "../array/storage.ts";
import { GradientError, inWords, ShapeError, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";
import { Memory } from "./memory.ts";

/** Where an optimizer stands; opaque to everyone else. */
export interface OptimizerState {
  readonly name: string;
  readonly rate: number;
  readonly steps: number;
  /** What is remembered of past gradients, for each parameter that was changed. */
  readonly memories: readonly (readonly (Float32Array | undefined)[])[];
}

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
  /** A copy of what the next steps depend on: the rate, the steps taken and what it remembers. */
  getState(): OptimizerState;
  /**
   * Goes back to a state that `getState` gave, here or at an optimizer of the same kind for
   * parameters of the same sizes.
   *
   * @throws ValueError when it is no such state, or that of another kind
   * @throws ShapeError when it remembers parameters of other sizes
   */
  setState(state: OptimizerState): void;
}

/** What all optimizers have in common; `update` is the rule of each. */
export abstract class GradientOptimizer implements Optimizer {
  readonly parameters: readonly Tensor[];
  steps = 0;
  readonly #name: string;
  readonly #memories: Memory[] = [];
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

  getState(): OptimizerState {
    const memories = this.#memories.map((memory) => memory.read());
    return { name: this.#name, rate: this.rate, steps: this.steps, memories };
  }

  setState(state: OptimizerState): void {
    this.#checkState(state);
    this.rate = state.rate;
    this.steps = state.steps;
    for (const [i, memory] of this.#memories.entries()) memory.write(state.memories[i] ?? []);
  }

  /** Numbers to remember for each parameter: part of the state. */
  protected remember(): Memory {
    const memory = new Memory();
    this.#memories.push(memory);
    return memory;
  }

  #checkState(state: OptimizerState): void {
    const memories = Array.isArray(state?.memories) ? state.memories : [undefined];
    const whole = Number.isInteger(state?.steps) && memories.every(Array.isArray);
    if (state?.name !== this.#name || !whole) {
      throw new ValueError(
        `${this.#name} can't go on from ${typeof state?.name === "string" ? `the state of ${state.name}` : inWords(state)}.`,
        "Each kind of optimizer remembers something of its own.",
        `Give it what getState() gave at an optimizer made by ${this.#name}.`,
      );
    }
    for (const memory of memories) {
      for (const [i, values] of memory.entries()) {
        const size = this.parameters[i]?.size;
        if (values === undefined || values?.length === size) continue;
        throw new ShapeError(
          `${this.#name} can't go on from the state of an optimizer for other parameters.`,
          `For parameter ${i} it holds ${values?.length ?? "no"} numbers, but ${size === undefined ? "there is no such parameter" : `the parameter has ${size}`} here.`,
          "Make both from models of the same layers.",
        );
      }
    }
  }

  /** What is computed once for all parameters. */
  protected beginStep(): void {}

  protected abstract update(parameter: Tensor, gradient: Storage, index: number): void;
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
  if (Number.isFinite(value) && value >= 0 && value < 1) return value;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${option}.`,
    "It says how much of the past is kept: at least 0 and less than 1.",
    "0.9 is usual.",
  );
}

/** Refuses settings below 0. */
export function checkNotNegative(name: string, option: string, value: number): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${option}.`,
    "It is a number, 0 or above.",
    "Leave the option out for the usual one.",
  );
}
