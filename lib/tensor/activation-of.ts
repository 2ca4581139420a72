import { reluBack, sigmoidBack, tanhBack } from "./activations.ts";
import type { Activation } from "./affine.ts";
import type { Operation } from "./tensor.ts";

/** The activation an operation ends with, be it by itself or behind a product. */
export function activationOf({
  goBack,
  saved,
}: Pick<Operation, "saved"> & { goBack: unknown }): Activation {
  if (goBack === reluBack) return "relu";
  if (goBack === tanhBack) return "tanh";
  if (goBack === sigmoidBack) return "sigmoid";
  const fused: unknown = saved?.activation ?? saved;
  return fused === "relu" || fused === "tanh" || fused === "sigmoid" ? fused : "none";
}
