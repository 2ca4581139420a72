import { uniform } from "hidden-layers";

/** A first weight of a unit that gets so many numbers. */
function firstWeight(inputs: number): number {
  // Numbers drawn evenly from -a to a have the mean square a² / 3.
  return (2 * uniform() - 1) * Math.sqrt(6 / inputs);
}
