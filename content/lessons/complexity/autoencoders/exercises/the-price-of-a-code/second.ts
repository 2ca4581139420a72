import { normalDivergence, tensor } from "hidden-layers";

function price(means: number[][], logVariances: number[][]): number {
  return normalDivergence(tensor(means), tensor(logVariances)).item();
}
