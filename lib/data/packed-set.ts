/**
 * The format of a packed part of a data set: one file that describes itself.
 *
 *   bytes 0–3    "HLDS"
 *   4–7          version, 1
 *   8–11         checksum: FNV-1a of all bytes from 12 on
 *   12–15        length of the description
 *   16–…         the description, JSON: { "arrays": [{ name, shape, bits, divisor }, …] }
 *   then         the codes of each array in turn, row by row, each array from a whole byte on
 *
 * Numbers are little-endian. A code has 1, 2, 4, 8 or 16 bits, the first code in the highest bits of
 * a byte, and stands for code / divisor. Files are stored under gzip.
 */
export const MAGIC = "HLDS";
export const VERSION = 1;
export const HEADER_SIZE = 16;

/** One array of a packed part. */
export interface ArrayDescription {
  readonly name: string;
  /** Rows first; every length is at least 1. */
  readonly shape: readonly number[];
  /** Bits of one code: 1, 2, 4, 8 or 16. */
  readonly bits: number;
  /** A code stands for code / divisor. */
  readonly divisor: number;
}

/** A decoded array: `values` row by row. */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

/** How many bytes an array's codes fill. */
export function sizeInBytes({ shape, bits }: Pick<ArrayDescription, "shape" | "bits">): number {
  return Math.ceil((shape.reduce((product, length) => product * length, 1) * bits) / 8);
}

/** FNV-1a with 32 bits: any single changed byte changes it. */
export function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) {
    hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  }
  return hash >>> 0;
}
