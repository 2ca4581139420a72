import type { Tensor } from "../tensor/index.ts";
import type { Sequential } from "./sequential.ts";

/** A layer, a network, or a function from tensor to tensor. */
export type Step = (input: Tensor) => Tensor;

/** What is done one after another, with places such as "2.0" in a network within a network. */
export function* stepsOf(step: Step, place = ""): Generator<[place: string, step: Step]> {
  if ((step as Partial<Sequential>).kind !== "sequential") {
    yield [place, step];
    return;
  }
  for (const [i, layer] of (step as Sequential).layers.entries()) {
    yield* stepsOf(layer, place === "" ? String(i) : `${place}.${i}`);
  }
}
