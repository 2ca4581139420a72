import { isTensor, valuesOf } from "../show/recognize.ts";

/** Where two values first differ: indices and keys from the outside in. */
export type Place = readonly (number | string)[];

// Taken before the reader's code runs, which may put its own in their place.
const { is, keys } = Object;
const { isArray, from } = Array;
const { abs, max } = Math;
const isBounded = Number.isFinite;

/**
 * The first place where a value differs from the expected one, or undefined where they agree. Numbers
 * agree when they differ by at most `within`, as a share of the expected one where that is above 1. A
 * tensor is taken for its numbers, nested by its shape; one without dimensions for its number. What
 * resists being looked at differs.
 */
export function difference(
  found: unknown,
  expected: unknown,
  within: number,
  at: Place = [],
): Place | undefined {
  try {
    return differenceIn(found, expected, within, at);
  } catch {
    return at;
  }
}

function differenceIn(
  found: unknown,
  expected: unknown,
  within: number,
  at: Place,
): Place | undefined {
  const have = plain(found);
  const want = plain(expected);
  if (typeof want === "number") {
    return typeof have === "number" && agree(have, want, within) ? undefined : at;
  }
  if (isArray(want)) {
    if (!isArray(have) || want.length !== have.length) return at;
    for (let index = 0; index < want.length; index++) {
      const inner = difference(have[index], want[index], within, [...at, index]);
      if (inner) return inner;
    }
    return undefined;
  }
  if (isPlainObject(want)) {
    if (!isPlainObject(have)) return at;
    const both = keys({ ...want, ...have });
    for (let index = 0; index < both.length; index++) {
      const key = both[index] as string;
      const inner = difference(have[key], want[key], within, [...at, key]);
      if (inner) return inner;
    }
    return undefined;
  }
  return is(have, want) ? undefined : at;
}

function agree(have: number, want: number, within: number): boolean {
  if (is(have, want)) return true;
  return isBounded(want) && abs(have - want) <= within * max(1, abs(want));
}

/** What stands at a place; undefined where that resists being looked at. */
export function valueAt(value: unknown, place: Place): unknown {
  try {
    let inner = plain(value);
    for (const key of place) inner = plain((inner as Record<number | string, unknown>)?.[key]);
    return inner;
  } catch {
    return undefined;
  }
}

/** Tensors and typed arrays as nested arrays of numbers; maps and sets as lists. */
function plain(value: unknown): unknown {
  if (isTensor(value)) return nested(from(valuesOf(value)), from(value.shape));
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) return from(value as Uint8Array);
  if (value instanceof Map || value instanceof Set) return [...value];
  return value;
}

function nested(values: number[], shape: number[]): unknown {
  const [rows, ...inner] = shape;
  if (rows === undefined) return values[0];
  const size = inner.reduce((product, side) => product * side, 1);
  return from({ length: rows }, (_, row) =>
    nested(values.slice(row * size, (row + 1) * size), inner),
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isArray(value);
}
