import { checkTensor, type Tensor } from "../tensor/index.ts";
import { inputError } from "./input-error.ts";

/**
 * Refuses inputs whose last dimension has another length.
 *
 * @param fitting the layer that would take as many as were found, as the reader writes it
 */
export function checkFeatures(
  name: string,
  input: Tensor,
  features: number,
  fitting: (found: number) => string,
): void {
  checkTensor(name, input);
  const { shape } = input;
  const last = shape[shape.length - 1];
  if (last === features) return;
  throw inputError(
    name,
    input,
    last === undefined
      ? `Each example must be ${features} numbers, but this is a single number.`
      : `Each example must end in ${features} numbers, but here it is ${last}.`,
    last === undefined
      ? `Give it a tensor of shape [batch, ${features}].`
      : `Make the layer ${fitting(last)}, or give it inputs of shape [batch, ${features}].`,
  );
}
