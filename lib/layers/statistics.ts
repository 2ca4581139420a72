import type { Tensor } from "../tensor/index.ts";
import { type Model, namedParameters } from "./named-parameters.ts";

/** What a layer has counted about its inputs, by name. */
type Statistics = Readonly<Record<string, Tensor>>;

/**
 * Statistics go with a parameter of their layer: whoever holds the one finds the other, even where
 * the layer is hidden inside a function.
 */
const companions = new WeakMap<Tensor, Statistics>();

export function keepStatistics(parameter: Tensor, statistics: Statistics): void {
  companions.set(parameter, statistics);
}

/** A tensor and what goes with it. */
export function withStatistics(tensor: Tensor): Tensor[] {
  return [tensor, ...Object.values(companions.get(tensor) ?? {})];
}

/**
 * All that a model has learned, by name: its parameters, as in `namedParameters`, and the running
 * statistics of layers such as `batchNorm`, which no optimizer changes.
 *
 * @throws ValueError when it is no model, or two parameters would have the same name
 * @example
 * const model = sequential(linear(2, 4, { bias: false }), batchNorm(4));
 * const names = [...namedState(model).keys()];
 * console.log(names.join()); // "0.weights,1.scale,1.runningMean,1.runningVariance,1.shift"
 */
export function namedState(model: Model): Map<string, Tensor> {
  const state = new Map<string, Tensor>();
  for (const [name, parameter] of namedParameters(model)) {
    state.set(name, parameter);
    // Beside the parameter, which is called after its layer, or below one that only has a number.
    const place = name.replace(/\bscale$/, "");
    for (const [key, tensor] of Object.entries(companions.get(parameter) ?? {})) {
      state.set(place === name ? `${name}.${key}` : place + key, tensor);
    }
  }
  return state;
}
