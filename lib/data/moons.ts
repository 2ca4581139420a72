import { cos, sin } from "../kernels/mathematics.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { checkPoints, type PointOptions, pointSet } from "./point-set.ts";

export interface MoonsOptions extends PointOptions {
  /** Points of each of the two classes; 100 unless said. */
  readonly perClass?: number;
}

/**
 * Two half moons reaching into each other.
 *
 * With θ = π (i + ½) / perClass, the first is (cos θ, sin θ) and the second (1 − cos θ, ½ − sin θ);
 * both coordinates have normal noise of deviation `noise` added.
 *
 * @param options `noise` is 0.1 unless said
 * @returns `inputs` `[2 · perClass, 2]`, class after class, and `labels`
 * @throws ValueError for an unknown option or an impossible value
 *
 * @example
 * const { inputs, labels } = moons({ perClass: 200, noise: 0.15 });
 * console.log(inputs.shape, labels.shape); // [400, 2] [400]
 */
export function moons(options: MoonsOptions = {}): LabelledSet {
  const { perClass, noise, random } = checkPoints("moons", options, { perClass: 100, noise: 0.1 });
  return pointSet(2, perClass, (label, index) => {
    const angle = (Math.PI * (index + 0.5)) / perClass;
    const x = label === 0 ? cos(angle) : 1 - cos(angle);
    const y = label === 0 ? sin(angle) : 0.5 - sin(angle);
    return [x + noise * random.normal(), y + noise * random.normal()];
  });
}
