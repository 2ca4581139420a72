import { floats, growMemory, integers, kernels } from "./kernels.ts";
import * as plain from "./plain/index.ts";

export type KernelName = keyof typeof plain;
type Argument = Float32Array | Int32Array | Scratch | number | boolean;

/** Room that a kernel may use and its twin does not need. */
export class Scratch {
  readonly length: number;

  constructor(length: number) {
    this.length = length;
  }
}

const START = 1 << 21;
const twins = { ...plain };

/**
 * Runs a kernel and its plain twin on copies of the same arguments. Gives every array afterwards,
 * as [by the kernel, by the twin].
 */
export function compareWithTwin(
  name: KernelName,
  values: readonly Argument[],
): [number[], number[]][] {
  const sizes = values.map((value) => (typeof value === "object" ? (value.length + 7) & ~3 : 0));
  growMemory(START + 4 * sizes.reduce((sum, size) => sum + size, 0));
  let at = START;
  const pointers = values.map((value, i) => {
    if (typeof value !== "object") return value;
    const pointer = at;
    at += 4 * (sizes[i] as number);
    // What stands after an array must not matter.
    floats.fill(Number.NaN, pointer >> 2, at >> 2);
    if (value instanceof Int32Array) integers.set(value, pointer >> 2);
    if (value instanceof Float32Array) floats.set(value, pointer >> 2);
    return pointer;
  });
  const copies = values.map((value) => (isArray(value) ? value.slice() : value));
  (kernels[name] as (...values: (number | boolean)[]) => void)(...pointers);
  (twins[name] as (...values: Argument[]) => void)(...copies);
  return copies.flatMap((copy, i) => {
    if (!isArray(copy)) return [];
    const from = (pointers[i] as number) >> 2;
    const memory = copy instanceof Int32Array ? integers : floats;
    return [[Array.from(memory.subarray(from, from + copy.length)), Array.from(copy)]];
  });
}

function isArray(value: Argument): value is Float32Array | Int32Array {
  return ArrayBuffer.isView(value);
}
