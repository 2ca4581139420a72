import { limits } from "../protocol/output-limits.ts";

/** Questions about values of unknown origin. Each answers with a copy that is safe to keep. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isText(value: unknown, limit: number): value is string {
  return typeof value === "string" && value.length <= limit;
}

export function isWhole(value: unknown, low: number, high: number): value is number {
  return Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
}

/** What is set, or not there at all. */
export function isMark(value: unknown): value is true | undefined {
  return value === undefined || value === true;
}

/** A list of at most `limit` items that each pass, or undefined. */
export function listOf<Item>(
  value: unknown,
  limit: number,
  check: (item: unknown) => Item | undefined,
): Item[] | undefined {
  if (!Array.isArray(value) || value.length > limit) return undefined;
  const items: Item[] = [];
  for (let index = 0; index < value.length; index++) {
    const item = check(value[index]);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

export function namesOf(value: unknown, limit: number): string[] | undefined {
  return listOf(value, limit, (name) => (isText(name, limits.name) ? name : undefined));
}

type TypedArrayClass<Typed> = new (length: number) => Typed;

/** A copy, so that a small view does not keep a large buffer alive. */
export function typed<Typed extends { length: number; slice(): Typed }>(
  value: unknown,
  TypedArray: TypedArrayClass<Typed>,
  limit: number,
): Typed | undefined {
  return value instanceof TypedArray && value.length <= limit ? value.slice() : undefined;
}

export function isRange(value: unknown): value is [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [low, high] = value;
  return Number.isFinite(low) && Number.isFinite(high) && low < high;
}
