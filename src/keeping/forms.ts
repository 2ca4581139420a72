/** What a field of a record must be. Whatever is read back, or comes in a file, is checked with it. */
export interface Form<Value> {
  /** In words, after "should be". */
  readonly expected: string;
  holds(value: unknown): value is Value;
}

/** Later times are no clock's: records of the future would win over everything written since. */
const day = 86_400_000;

function form<Value>(expected: string, holds: (value: unknown) => boolean): Form<Value> {
  return { expected, holds: holds as (value: unknown) => value is Value };
}

/** A name in an address or of a cell, such as "start/what-is-the-difference" or "race". */
export const id = form<string>(
  "a name of small letters, digits, dashes and slashes",
  (value) =>
    typeof value === "string" && value.length <= 200 && /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/.test(value),
);

export const text = (longest: number) =>
  form<string>(
    `a text of at most ${longest.toLocaleString("en")} characters`,
    (value) => typeof value === "string" && value.length <= longest,
  );

/** A moment, in milliseconds since 1970. */
export const time = form<number>(
  "a time in milliseconds since 1970, not in the future",
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= Date.now() + day,
);

export const count = form<number>(
  "a whole number from 0 to 1,000",
  (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1000,
);

export const truth = form<boolean>("true or false", (value) => typeof value === "boolean");

/** What a cell shows with a name. What JSON knows no number for, such as NaN, is a text. */
export const shown = form<number | string | boolean>(
  "a number, a text of at most 1,000 characters, true or false",
  (value) =>
    Number.isFinite(value) ||
    typeof value === "boolean" ||
    (typeof value === "string" && value.length <= 1000),
);

export const optional = <Value>({ expected, holds }: Form<Value>): Form<Value | undefined> =>
  form(`${expected}, or nothing`, (value) => value === undefined || holds(value));

export type Fields<Item> = { readonly [Name in keyof Item]-?: Form<Item[Name]> };

export const group = <Item>(fields: Fields<Item>): Form<Item> =>
  form(
    `an object with ${Object.keys(fields).join(", ")}`,
    (value) => problemOf(fields, value) === undefined,
  );

export const list = <Item>(item: Form<Item>, longest: number): Form<Item[]> =>
  form(
    `a list of at most ${longest} items, each ${item.expected}`,
    (value) => Array.isArray(value) && value.length <= longest && value.every(item.holds),
  );

/** What is wrong with a value that should have these fields; undefined where nothing is. */
export function problemOf<Item>(fields: Fields<Item>, value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return `should be an object, and is ${inWords(value)}`;
  }
  for (const [name, { expected, holds }] of Object.entries<Form<unknown>>(fields)) {
    const found = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    if (!holds(found))
      return `has a field "${name}" that should be ${expected}, and is ${inWords(found)}`;
  }
  return undefined;
}

/** A value in a sentence, cut short. */
export function inWords(value: unknown): string {
  if (value === undefined) return "missing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const written = JSON.stringify(value);
  return written.length > 60 ? `${written.slice(0, 60)}…` : written;
}
