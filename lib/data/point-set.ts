import { checkSize } from "../array/shape.ts";
import { checkOptions } from "../errors.ts";
import { generatorOf, type RandomGenerator } from "../random.ts";
import { Tensor } from "../tensor/tensor.ts";
import { checkNumber, checkWhole } from "./check-values.ts";
import type { LabelledSet } from "./labelled-set.ts";

/** What all made-up point sets have in common. */
export interface PointOptions {
  /** How far points stray: the deviation of normal noise, at least 0. */
  readonly noise?: number;
  /** Draws from a generator of its own, so that the set stays the same whatever else is drawn. */
  readonly seed?: number | string;
}

/** Options with every default filled in, checked: counts are whole and at least 1, the rest numbers of at least 0. */
export function checkPoints<Options extends Required<Omit<PointOptions, "seed">>>(
  name: string,
  given: PointOptions,
  defaults: Options,
): Options & { random: RandomGenerator } {
  checkOptions(name, given, [...Object.keys(defaults), "seed"]);
  const stated = Object.entries(given).filter(([, value]) => value !== undefined);
  const options = { ...defaults, ...Object.fromEntries(stated) };
  const owner = name.endsWith("s") ? `${name}'` : `${name}'s`;
  for (const [option, value] of Object.entries(options)) {
    if (option === "seed") continue;
    const isCount = option === "classes" || option.startsWith("per");
    const check = isCount ? checkWhole : checkNumber;
    check(`${owner} ${option}`, value, isCount ? 1 : 0, isCount ? 1_000_000 : Infinity);
  }
  return { ...options, random: generatorOf(given.seed) };
}

/** Points in the plane, class after class: `place` gives the two coordinates of one. */
export function pointSet(
  classes: number,
  perClass: number,
  place: (label: number, index: number) => readonly [number, number],
): LabelledSet {
  checkSize(classes * perClass * 2);
  const inputs = new Float32Array(classes * perClass * 2);
  const labels = new Float32Array(classes * perClass);
  for (let row = 0; row < labels.length; row++) {
    const label = Math.floor(row / perClass);
    inputs.set(place(label, row % perClass), 2 * row);
    labels[row] = label;
  }
  return {
    inputs: Tensor.over(inputs, [labels.length, 2]),
    labels: Tensor.over(labels, [labels.length]),
  };
}
