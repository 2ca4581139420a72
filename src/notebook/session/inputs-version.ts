import type { InputValue } from "../protocol/inputs.ts";

const numbers = new WeakMap<object, number>();
let count = 0;

/** A text that differs when the reader has given other values to a cell's controls; "" for none. */
export function inputsVersion(inputs: Readonly<Record<string, InputValue>>): string {
  const given = Object.entries(inputs).sort(([one], [other]) => (one < other ? -1 : 1));
  if (given.length === 0) return "";
  return JSON.stringify(given.map(([label, value]) => [label, versionOf(value)]));
}

/** What is large is told apart by its identity. */
function versionOf(value: InputValue): unknown {
  if (typeof value !== "object") return value;
  const known = numbers.get(value) ?? ++count;
  numbers.set(value, known);
  return { number: known };
}
