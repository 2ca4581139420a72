import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "./tensor.ts";

/** Refuses what is not a number. */
export function checkNumber(name: string, what: string, value: unknown): void {
  if (typeof value === "number") return;
  throw new ValueError(
    `${name} can't use ${inWords(value)} for ${what}.`,
    "It is a single number.",
    "Write a number, such as 0.5.",
  );
}

/** Refuses what is not a tensor, in words a reader understands. */
export function checkTensor(name: string, value: unknown): asserts value is Tensor {
  if (value instanceof Tensor) return;
  throw new ValueError(
    `${name} needs a tensor, but got ${inWords(value)}.`,
    "Operations and layers work on tensors.",
    "Make one first: tensor([[1, 2], [3, 4]]).",
  );
}
