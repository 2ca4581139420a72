import type { InputValue } from "../protocol/inputs.ts";

let given: Readonly<Record<string, InputValue>> = {};

/**
 * Says what the reader gave to the controls of the cell that runs next, by their labels, and gives
 * what was said before.
 */
export function setInputs(inputs: Readonly<Record<string, InputValue>>): typeof given {
  const before = given;
  given = inputs;
  return before;
}

export function inputOf(label: string): InputValue | undefined {
  return Object.hasOwn(given, label) ? given[label] : undefined;
}
