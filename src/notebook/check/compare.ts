import { isTensor, valuesOf } from "../show/recognize.ts";

/** Where two values first differ: indices and keys from the outside in. */
export type Place = readonly (number | string)[];

/**
 * The first place where a value differs from the expected one, or undefined where they agree. Numbers
 * agree when they differ by at most `within`, as a share of the expected one where that is above 1. A
 * tensor is taken for its numbers, nested by its shape; one without dimensions for its number.
 */
export function difference(
  found: unknown,
  expected: unknown,
  within: number,
  at: Place = [],
): Place | undefined {
  const have = plain(found);
  const want = plain(expected);
  if (typeof want === "number") {
    if (typeof have !== "number") return at;
    const room = within * Math.max(1, Math.abs(want));
    return Object.is(have, want) || Math.abs(have - want) <= room ? undefined : at;
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(have)) return at;
    for (let index = 0; index < Math.min(want.length, have.length); index++) {
      const inner = difference(have[index], want[index], within, [...at, index]);
      if (inner) return inner;
    }
    return want.length === have.length ? undefined : at;
  }
  if (isPlainObject(want)) {
    if (!isPlainObject(have)) return at;
    for (const key of Object.keys({ ...want, ...have })) {
      const inner = difference(have[key], want[key], within, [...at, key]);
      if (inner) return inner;
    }
    return undefined;
  }
  return Object.is(have, want) ? undefined : at;
}

/** What stands at a place. */
export function valueAt(value: unknown, place: Place): unknown {
  let inner = plain(value);
  for (const key of place) inner = plain((inner as Record<number | string, unknown>)?.[key]);
  return inner;
}

/** Tensors and typed arrays as nested arrays of numbers; a list of one kind for all. */
function plain(value: unknown): unknown {
  if (isTensor(value)) return nested(Array.from(valuesOf(value)), Array.from(value.shape));
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return [...(value as Uint8Array)];
  return value;
}

function nested(values: number[], shape: number[]): unknown {
  const [rows, ...inner] = shape;
  if (rows === undefined) return values[0];
  const size = inner.reduce((product, side) => product * side, 1);
  return Array.from({ length: rows }, (_, row) =>
    nested(values.slice(row * size, (row + 1) * size), inner),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
