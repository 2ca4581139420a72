import { cos, sin } from "../kernels/mathematics.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { checkPoints, type PointOptions, pointSet } from "./point-set.ts";

export interface BlobsOptions extends PointOptions {
  /** Clouds, one a class; 3 unless said. */
  readonly classes?: number;
  /** Points of each class; 100 unless said. */
  readonly perClass?: number;
}

/**
 * Round clouds, evenly placed on a circle: the easiest thing to tell apart while they do not overlap.
 *
 * The centre of class k is (cos 2πk/classes, sin 2πk/classes); both coordinates have normal noise of
 * deviation `noise` added.
 *
 * @param options `noise` is 0.2 unless said
 * @returns `inputs` `[classes · perClass, 2]`, class after class, and `labels`
 * @throws ValueError for an unknown option or an impossible value
 *
 * @example
 * const { inputs, labels } = blobs({ classes: 4, perClass: 50 });
 * console.log(inputs.shape, labels.shape); // [200, 2] [200]
 */
export function blobs(options: BlobsOptions = {}): LabelledSet {
  const { classes, perClass, noise, random } = checkPoints("blobs", options, {
    classes: 3,
    perClass: 100,
    noise: 0.2,
  });
  return pointSet(classes, perClass, (label) => {
    const angle = (2 * Math.PI * label) / classes;
    return [cos(angle) + noise * random.normal(), sin(angle) + noise * random.normal()];
  });
}
