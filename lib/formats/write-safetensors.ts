import type { Tensor } from "../tensor/index.ts";
import { LENGTH_SIZE, METADATA } from "./safetensors-header.ts";

/** A safetensors file of float32, the same to the last byte for the same tensors. */
export function writeSafetensors(
  tensors: ReadonlyMap<string, Tensor>,
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const entries: [string, unknown][] = [[METADATA, metadata]];
  let end = 0;
  for (const [name, { shape, size }] of tensors) {
    const begin = end;
    end += 4 * size;
    entries.push([name, { dtype: "F32", shape, data_offsets: [begin, end] }]);
  }
  const header = new TextEncoder().encode(JSON.stringify(Object.fromEntries(entries)));
  // Spaces behind the header let the numbers begin at a multiple of 8.
  const length = Math.ceil(header.length / 8) * 8;
  const file = new Uint8Array(LENGTH_SIZE + length + end);
  new DataView(file.buffer).setUint32(0, length, true);
  file.fill(0x20, LENGTH_SIZE, LENGTH_SIZE + length);
  file.set(header, LENGTH_SIZE);
  let at = LENGTH_SIZE + length;
  for (const { data } of tensors.values()) {
    file.set(new Uint8Array(data.buffer), at);
    at += data.byteLength;
  }
  return file;
}
