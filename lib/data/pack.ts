import {
  type ArrayDescription,
  checksumOf,
  HEADER_SIZE,
  MAGIC,
  sizeInBytes,
  VERSION,
} from "./packed-set.ts";

/** An array to pack: its description and its codes, whole numbers below 2^bits. */
export interface PackedArray extends ArrayDescription {
  readonly codes: ArrayLike<number>;
}

/** Writes arrays in the format of packed-set.ts, not yet compressed. */
export function pack(arrays: readonly PackedArray[]): Uint8Array<ArrayBuffer> {
  const description = new TextEncoder().encode(
    JSON.stringify({
      arrays: arrays.map(({ name, shape, bits, divisor }) => ({ name, shape, bits, divisor })),
    }),
  );
  const size = arrays.reduce((sum, array) => sum + sizeInBytes(array), 0);
  const packed = new Uint8Array(HEADER_SIZE + description.length + size);
  packed.set(new TextEncoder().encode(MAGIC));
  packed.set(description, HEADER_SIZE);
  let start = HEADER_SIZE + description.length;
  for (const array of arrays) {
    writeCodes(packed, start, array);
    start += sizeInBytes(array);
  }
  const view = new DataView(packed.buffer);
  view.setUint32(4, VERSION, true);
  view.setUint32(12, description.length, true);
  view.setUint32(8, checksumOf(packed.subarray(12)), true);
  return packed;
}

function writeCodes(packed: Uint8Array, start: number, { codes, bits }: PackedArray): void {
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] as number;
    if (bits === 16) {
      packed[start + 2 * index] = code & 255;
      packed[start + 2 * index + 1] = code >> 8;
    } else {
      const place = index * bits;
      const at = start + (place >> 3);
      packed[at] = (packed[at] as number) | (code << (8 - bits - (place & 7)));
    }
  }
}
