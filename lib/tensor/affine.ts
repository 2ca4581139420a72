import { sizeOf } from "../array/shape.ts";
import { kernels, type Pointer } from "../kernels/kernels.ts";
import { claimGradient, hasGradientAlready, scratch } from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

/** What may follow a product in the same operation; the numbers are the kernels'. */
export const activationCodes = { none: 0, relu: 1, tanh: 2, sigmoid: 3 } as const;
export type Activation = keyof typeof activationCodes;

type Inputs =
  | readonly [x: Tensor, weights: Tensor]
  | readonly [x: Tensor, weights: Tensor, bias: Tensor];

/**
 * activation(x · weights + bias) in one operation. x is [..., in], weights [in, out], bias [out];
 * the caller has checked that they fit.
 */
export function affine(
  x: Tensor,
  weights: Tensor,
  bias: Tensor | undefined,
  activation: Activation,
): Tensor {
  const inner = weights.shape[0] as number;
  const columns = weights.shape[1] as number;
  const shape =
    x.shape.length === 2 ? [x.shape[0] as number, columns] : [...x.shape.slice(0, -1), columns];
  const output = createResult(shape);
  const rows = sizeOf(shape) / columns;
  kernels.linear(
    output.storage.pointer(),
    x.storage.pointer(),
    weights.storage.pointer(),
    bias === undefined ? 0 : bias.storage.pointer(),
    rows,
    inner,
    columns,
    activationCodes[activation],
  );
  return record<Inputs, Activation>(
    output,
    bias === undefined ? [x, weights] : [x, weights, bias],
    affineBack,
    activation,
  );
}

function affineBack({ inputs: [x, weights, bias], output, saved }: Operation<Inputs, Activation>) {
  const inner = weights.shape[0] as number;
  const columns = weights.shape[1] as number;
  const rows = output.size / columns;
  const upper = throughActivation(output, saved);
  if (weights.tracked) {
    const adding = hasGradientAlready(weights);
    const at = claimGradient(weights);
    kernels.matmul(at, x.storage.pointer(), upper, inner, rows, columns, true, false, adding);
  }
  if (bias?.tracked) {
    const adding = hasGradientAlready(bias);
    kernels.sumRows(claimGradient(bias), upper, rows, columns, adding);
  }
  if (x.tracked) {
    const adding = hasGradientAlready(x);
    const at = claimGradient(x);
    kernels.matmul(at, upper, weights.storage.pointer(), rows, columns, inner, false, true, adding);
  }
}

/**
 * The gradient before the activation, made from the output and the gradient after it. Takes the
 * room of the latter where nobody wants to see it.
 */
export function throughActivation(output: Tensor, activation: Activation): Pointer {
  const { gradientAt, size } = output;
  if (activation === "none") return gradientAt;
  const at = output.kept === undefined ? gradientAt : scratch(size);
  const result = output.storage.pointer();
  if (activation === "relu") kernels.reluGradient(at, gradientAt, result, size);
  else if (activation === "tanh") kernels.tanhGradient(at, gradientAt, result, size);
  else kernels.sigmoidGradient(at, gradientAt, result, size);
  return at;
}
