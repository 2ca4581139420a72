import { binary } from "./binary.ts";
import type * as plain from "./plain/index.ts";

/** Address of a float or whole number in the kernels' memory, in bytes. */
export type Pointer = number;

/** A kernel takes pointers where its plain twin takes typed arrays. */
type Kernel<Twin> = Twin extends (...values: infer Values) => infer Result
  ? (
      ...values: {
        [Index in keyof Values]: Values[Index] extends ArrayBufferView ? Pointer : Values[Index];
      }
    ) => Result
  : never;

type Kernels = { readonly [Name in keyof typeof plain]: Kernel<(typeof plain)[Name]> };

const PAGE = 65536;

/** The one memory all numbers live in while kernels work on them. */
export const memory = new WebAssembly.Memory({ initial: 64 });

/**
 * The whole memory as floats. Memory that grows leaves older views empty: take pointers first, in a
 * statement of their own, since `floats[storage.pointer()]` fetches the view before the pointer.
 */
export let floats = new Float32Array(memory.buffer);

/** The whole memory as whole numbers; the same caution holds. */
export let integers = new Int32Array(memory.buffer);

/**
 * Makes the memory reach at least `end` bytes, if it can; every older view of it becomes empty. It
 * ends at 2 GB, so that every pointer is positive as a whole number of 32 bits.
 */
export function growMemory(end: number): boolean {
  const pages = Math.ceil((end - memory.buffer.byteLength) / PAGE);
  if (pages <= 0) return true;
  if (end > 2 ** 31) return false;
  try {
    memory.grow(pages);
  } catch {
    return false;
  }
  floats = new Float32Array(memory.buffer);
  integers = new Int32Array(memory.buffer);
  return true;
}

const module = new WebAssembly.Module(decode(binary));
const instance = new WebAssembly.Instance(module, { env: { memory } });

// Copied into an ordinary object: engines look names up faster in it than in a module's exports.
export const kernels = { ...instance.exports } as unknown as Kernels;

/** First byte that is free for arrays. */
export const firstFree = (instance.exports["firstFree"] as () => number)();

/** Each character stands 35 above its byte; the array takes what is left below 256. */
function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i) - 35);
}
