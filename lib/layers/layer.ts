import type { Tensor } from "../tensor/index.ts";

/** Part of a network: a function from tensor to tensor that knows its parameters. */
export interface Layer {
  (input: Tensor): Tensor;
  /** What an optimizer may change. */
  parameters(): Tensor[];
}

/** Layers and functions of the library, which show their input and output to nobody. */
const discreet = new WeakSet<object>();

/**
 * Promises that `layer` neither keeps nor shows its input, nor keeps its output: `sequential` may
 * then reuse the room of the value between it and the next such layer.
 */
export function markDiscreet<Kind extends object>(layer: Kind): Kind {
  discreet.add(layer);
  return layer;
}

export function isDiscreet(layer: object): boolean {
  return discreet.has(layer);
}
