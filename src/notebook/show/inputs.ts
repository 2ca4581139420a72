import type { InputValue } from "../protocol/inputs.ts";

let given: Readonly<Record<string, InputValue>> = {};

/** Says what the reader gave to the controls of the cell that runs next, by their labels. */
export function setInputs(inputs: Readonly<Record<string, InputValue>>): void {
  given = inputs;
}

export function inputOf(label: string): InputValue | undefined {
  return Object.hasOwn(given, label) ? given[label] : undefined;
}
