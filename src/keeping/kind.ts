import { type Fields, problemOf } from "./forms.ts";

/** One kind of thing that is kept: what its records hold, and how two of the same key become one. */
export interface Kind<Item> {
  /** Of its store in the database, and of its list in a file. */
  readonly name: string;
  /** The fields that tell its records apart. The first is always the lesson. */
  readonly key: readonly (keyof Item & string)[];
  readonly fields: Fields<Item>;
  /** Both records of one key as one. The order of the two makes no difference to what it gives. */
  merge(one: Item, other: Item): Item;
}

/**
 * A copy of a record with the fields of its kind and no others; undefined where it is none.
 * Nothing that was kept is trusted: another program, or another version, may have written it.
 */
export function readRecord<Item>(kind: Kind<Item>, value: unknown): Item | undefined {
  if (problemOf(kind.fields, value) !== undefined) return undefined;
  const known = Object.keys(kind.fields).filter((name) => Object.hasOwn(value as object, name));
  const copy = Object.fromEntries(
    known.map((name) => [name, (value as Record<string, unknown>)[name]]),
  );
  return structuredClone(copy) as Item;
}

export const keyOf = <Item>({ key }: Kind<Item>, item: Item): string[] =>
  key.map((field) => String(item[field]));

/** The smaller of two times, either of which may be missing. */
export function earliest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.min(one, other);
}

/**
 * The record with the later time. Where the times are equal, the one whose text is the greater, so
 * that two tabs or two machines settle on the same.
 */
export function newest<Item>(one: Item, other: Item, when: keyof Item): Item {
  if (one[when] !== other[when]) return one[when] > other[when] ? one : other;
  return JSON.stringify(one) >= JSON.stringify(other) ? one : other;
}
