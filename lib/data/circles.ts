import { cos, sin } from "../kernels/mathematics.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { checkPoints, type PointOptions, pointSet } from "./point-set.ts";

export interface CirclesOptions extends PointOptions {
  /** Points of each of the two classes; 100 unless said. */
  readonly perClass?: number;
  /** Radius of the inner circle, where that of the outer is 1; ½ unless said. */
  readonly innerRadius?: number;
}

/**
 * A circle around a smaller one.
 *
 * With θ = 2π i / perClass, the outer circle (class 0) is (cos θ, sin θ) and the inner (class 1)
 * innerRadius times that; both coordinates have normal noise of deviation `noise` added.
 *
 * @param options `noise` is 0.1 unless said
 * @returns `inputs` `[2 · perClass, 2]`, class after class, and `labels`
 * @throws ValueError for an unknown option or an impossible value
 *
 * @example
 * const { inputs, labels } = circles({ perClass: 100, innerRadius: 0.4 });
 * console.log(inputs.shape, labels.shape); // [200, 2] [200]
 */
export function circles(options: CirclesOptions = {}): LabelledSet {
  const { perClass, innerRadius, noise, random } = checkPoints("circles", options, {
    perClass: 100,
    innerRadius: 0.5,
    noise: 0.1,
  });
  return pointSet(2, perClass, (label, index) => {
    const angle = (2 * Math.PI * index) / perClass;
    const radius = label === 0 ? 1 : innerRadius;
    return [
      radius * cos(angle) + noise * random.normal(),
      radius * sin(angle) + noise * random.normal(),
    ];
  });
}
