import { checkTensor, type Tensor } from "../tensor/index.ts";
import { inputError } from "./input-error.ts";

/** Refuses what is not [batch, time, features]. */
export function checkSequences(name: string, input: Tensor, features: number): void {
  checkTensor(name, input);
  const { shape } = input;
  if (shape.length === 3 && shape[2] === features) return;
  throw inputError(
    name,
    input,
    `It reads sequences: [batch, time, ${features}].`,
    shape.length !== 2
      ? "Bring it there, or make a layer of another size."
      : features === 1
        ? "Sequences of single numbers have one feature: x.reshape([...x.shape, 1])."
        : "A single sequence is a batch of one: x.reshape([1, ...x.shape]).",
  );
}
