import { inWords, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/index.ts";

/** Numbers of a tensor or of a plain or typed array, as a loop can read them. */
export function numbersOf(
  name: string,
  what: string,
  values: Tensor | ArrayLike<number>,
): ArrayLike<number> {
  const numbers = values instanceof Tensor ? values.data : values;
  const isList =
    typeof numbers === "object" && numbers !== null && typeof numbers.length === "number";
  if (!isList) {
    throw new ValueError(
      `${name} needs ${what}, but got ${inWords(values)}.`,
      "It reads a list of numbers, one for each example.",
      "Give it an array or a tensor.",
    );
  }
  if (numbers.length > 0) return numbers;
  throw new ValueError(
    `${name} got no ${what}.`,
    "Of no examples there is nothing to say.",
    "Check why the list is empty.",
  );
}
