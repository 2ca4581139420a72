/** What the broken networks of the gallery have in common. */
import { spiral } from "../../data/index.ts";
import { linear, normal, relu, sequential, type Tensor } from "../../index.ts";

export const { inputs, labels } = spiral({ classes: 3, perClass: 30 });
export const points = { inputs, labels };
export const answers = inputs.slice(0, 1, { axis: 1 });
export const sizes = (factor: number) => () => factor * normal();
export const classifier = (last: (x: Tensor) => Tensor = (x) => x) =>
  sequential(linear(2, 16), relu, linear(16, 3), last);

/** A hidden layer of 32 after another. */
export function deep(depth: number, activation: (x: Tensor) => Tensor, initialize?: () => number) {
  const layers = Array.from({ length: depth }, (_, i) => [
    linear(i === 0 ? 2 : 32, 32, initialize && { initialize }),
    activation,
  ]);
  return sequential(...layers.flat(), linear(32, 3));
}
