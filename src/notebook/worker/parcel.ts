/** A value that can be posted, from which another worker makes the same. */
export type Parcel =
  | undefined
  | null
  | boolean
  | number
  | bigint
  | string
  | { kind: "list"; items: Parcel[] }
  | { kind: "record"; bare: boolean; entries: [name: string, value: Parcel][] }
  | { kind: "numbers"; values: NumberArray }
  | { kind: "tensor"; shape: number[]; values: Float32Array; version: number }
  | { kind: "import"; module: string; name: string }
  | { kind: "function"; text: string; mark: string; name: string; locals: Parcel };

export type NumberArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** Whether both are made of the same, in the same places. */
export function isSame(one: unknown, other: unknown, met = new Map<unknown, unknown>()): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
  if (met.has(one)) return met.get(one) === other;
  met.set(one, other);
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) return false;
  if (ArrayBuffer.isView(one)) {
    const [left, right] = [one as NumberArray, other as NumberArray];
    if (left.length !== right.length) return false;
    for (let at = 0; at < left.length; at++) if (!Object.is(left[at], right[at])) return false;
    return true;
  }
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name), met))
  );
}
