import { DataError } from "../errors.ts";
import {
  type ArrayDescription,
  checksumOf,
  HEADER_SIZE,
  MAGIC,
  type NamedArray,
  sizeInBytes,
  VERSION,
} from "./packed-set.ts";

const BITS = [1, 2, 4, 8, 16];
const RELOAD = "Load it again; if that does not help, put the file on the server anew.";

/**
 * Reads what `pack` wrote.
 *
 * @param label the file as messages shall name it
 * @throws DataError when the bytes are foreign, of another version, cut short or changed
 */
export function unpack(bytes: Uint8Array, label: string): NamedArray[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_SIZE || textOf(bytes.subarray(0, 4)) !== MAGIC) {
    throw new DataError(
      `${label} is no packed data set.`,
      `It should begin with "${MAGIC}", but ${beginning(bytes)}.`,
      "Check where it comes from: a server may answer with an error page in its place.",
    );
  }
  const version = view.getUint32(4, true);
  if (version !== VERSION) {
    throw new DataError(
      `${label} has format version ${version}.`,
      `This version of the library reads version ${VERSION}.`,
      "Use a data file and a library that were published together; reloading the page may do.",
    );
  }
  if (checksumOf(bytes.subarray(12)) !== view.getUint32(8, true)) {
    throw new DataError(
      `${label} is damaged.`,
      "Its checksum does not fit its contents: it was cut short or changed on the way.",
      RELOAD,
    );
  }
  const first = HEADER_SIZE + view.getUint32(12, true);
  const arrays =
    first <= bytes.length ? describedIn(bytes.subarray(HEADER_SIZE, first)) : undefined;
  if (arrays === undefined) {
    throw new DataError(
      `${label} can't be understood.`,
      "Its description of what it contains is not in the format of a packed data set.",
      "Build the file again with its script.",
    );
  }
  const expected = arrays.reduce((end, array) => end + sizeInBytes(array), first);
  if (expected !== bytes.length) {
    throw new DataError(
      `${label} has the wrong size.`,
      `Its description asks for ${expected} bytes, but it has ${bytes.length}.`,
      RELOAD,
    );
  }
  let start = first;
  return arrays.map((array) => {
    const codes = bytes.subarray(start, start + sizeInBytes(array));
    start += codes.length;
    return { name: array.name, shape: array.shape, values: decode(codes, array) };
  });
}

/** The values an array's codes stand for. */
function decode(codes: Uint8Array, { shape, bits, divisor }: ArrayDescription) {
  const size = shape.reduce((product, length) => product * length, 1);
  const values = new Float32Array(size);
  if (bits === 16) {
    for (let index = 0; index < size; index++) {
      values[index] =
        ((codes[2 * index] as number) + 256 * (codes[2 * index + 1] as number)) / divisor;
    }
    return values;
  }
  const meaning = Float32Array.from({ length: 2 ** bits }, (_, code) => code / divisor);
  const mask = 2 ** bits - 1;
  for (let index = 0; index < size; index++) {
    const place = index * bits;
    const code = ((codes[place >> 3] as number) >> (8 - bits - (place & 7))) & mask;
    values[index] = meaning[code] as number;
  }
  return values;
}

function describedIn(bytes: Uint8Array): ArrayDescription[] | undefined {
  let description: unknown;
  try {
    description = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
  if (typeof description !== "object" || description === null) return undefined;
  const arrays = "arrays" in description ? description.arrays : undefined;
  return Array.isArray(arrays) && arrays.every(isDescription) ? arrays : undefined;
}

function isDescription(value: unknown): value is ArrayDescription {
  if (typeof value !== "object" || value === null) return false;
  const { name, shape, bits, divisor } = value as Record<string, unknown>;
  const isLength = (length: unknown) => Number.isInteger(length) && (length as number) >= 1;
  return (
    typeof name === "string" &&
    Array.isArray(shape) &&
    shape.length >= 1 &&
    shape.every(isLength) &&
    BITS.includes(bits as number) &&
    typeof divisor === "number" &&
    divisor > 0
  );
}

function beginning(bytes: Uint8Array): string {
  if (bytes.length === 0) return "it is empty";
  const text = textOf(bytes.subarray(0, 12)).replace(/[^\x20-\x7e]/g, "·");
  return `it begins with ${JSON.stringify(text)}`;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
