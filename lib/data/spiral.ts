import { cos, sin } from "../kernels/mathematics.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { checkPoints, type PointOptions, pointSet } from "./point-set.ts";

export interface SpiralOptions extends PointOptions {
  /** Arms, one a class; 2 unless said. */
  readonly classes?: number;
  /** Points of each class; 100 unless said. */
  readonly perClass?: number;
  /** How often an arm goes round, and the distance its end has from the centre; 1 unless said. */
  readonly turns?: number;
}

/**
 * Arms of a spiral, wound into each other: no straight line tells them apart, and with more turns
 * it gets harder.
 *
 * Point i of class k lies t = (i + 1) / perClass of the way along its arm, at the distance
 * turns · t from the centre and in the direction 2π (turns · t + k / classes) + noise · z, with z
 * from the normal distribution: Archimedes' spiral with noise along the circle, in radians.
 *
 * @param options `noise` is 0.1 unless said
 * @returns `inputs` `[classes · perClass, 2]`, class after class, and `labels`
 * @throws ValueError for an unknown option or an impossible value
 *
 * @example
 * const { inputs, labels } = spiral({ classes: 3, perClass: 100, noise: 0.2 });
 * console.log(inputs.shape, labels.shape); // [300, 2] [300]
 */
export function spiral(options: SpiralOptions = {}): LabelledSet {
  const { classes, perClass, turns, noise, random } = checkPoints("spiral", options, {
    classes: 2,
    perClass: 100,
    turns: 1,
    noise: 0.1,
  });
  return pointSet(classes, perClass, (label, index) => {
    const distance = (turns * (index + 1)) / perClass;
    const angle = 2 * Math.PI * (distance + label / classes) + noise * random.normal();
    return [distance * cos(angle), distance * sin(angle)];
  });
}
