import { Tensor } from "../tensor/tensor.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { checkPoints, type PointOptions } from "./point-set.ts";

export interface XorOptions extends PointOptions {
  /** Points at each of the four corners; 1 unless said. */
  readonly perCorner?: number;
}

/** Exclusive or: 1 where exactly one of the two inputs is 1. */
const CORNERS = [
  [0, 0, 0],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
] as const;

/**
 * "Either, but not both": the smallest problem no single neuron can solve. Without options, the four
 * rows of its truth table; with `perCorner` and `noise`, four clouds.
 *
 * Points lie at (0, 0), (0, 1), (1, 0) and (1, 1), whose classes are 0, 1, 1 and 0; both coordinates
 * have normal noise of deviation `noise` added.
 *
 * @param options `noise` is 0 unless said
 * @returns `inputs` `[4 · perCorner, 2]`, corner after corner, and `labels`
 * @throws ValueError for an unknown option or an impossible value
 *
 * @example
 * const { inputs, labels } = xor();
 * console.log(inputs.toArray(), labels.toArray()); // [[0, 0], [0, 1], [1, 0], [1, 1]] [0, 1, 1, 0]
 */
export function xor(options: XorOptions = {}): LabelledSet {
  const { perCorner, noise, random } = checkPoints("xor", options, { perCorner: 1, noise: 0 });
  const rows = CORNERS.flatMap((corner) => Array.from({ length: perCorner }, () => corner));
  const stray = () => (noise === 0 ? 0 : noise * random.normal());
  const inputs = Float32Array.from(rows.flatMap(([x, y]) => [x + stray(), y + stray()]));
  return {
    inputs: Tensor.over(inputs, [rows.length, 2]),
    labels: Tensor.over(
      Float32Array.from(rows, ([, , label]) => label),
      [rows.length],
    ),
  };
}
