const { getOwnPropertyDescriptor, is } = Object;
const { ownKeys } = Reflect;

/** What JavaScript brings, with everything in it as it was when this file was loaded. */
const brought = new Map<object, ReadonlyMap<PropertyKey, unknown>>();
for (const name of Object.getOwnPropertyNames(globalThis)) {
  const value: unknown = getOwnPropertyDescriptor(globalThis, name)?.value;
  if (typeof value !== "function" && name !== "Math" && name !== "Reflect" && name !== "JSON") {
    continue;
  }
  remember(value as object);
  const prototype: unknown = getOwnPropertyDescriptor(value, "prototype")?.value;
  if (typeof prototype === "object" && prototype !== null) remember(prototype);
}
remember(globalThis);

function remember(object: object): void {
  if (!brought.has(object)) {
    brought.set(object, new Map(ownKeys(object).map((key) => [key, held(object, key)])));
  }
}

/** A value, or the function that gets it; no getter is called. */
function held(object: object, key: PropertyKey): unknown {
  const { value, get } = getOwnPropertyDescriptor(object, key) ?? {};
  return get ?? value;
}

/** Whether nobody has put anything in place of what JavaScript brings, or beside it. */
export function isUntouched(): boolean {
  for (const [object, values] of brought) {
    const keys = ownKeys(object);
    if (keys.length !== values.size) return false;
    for (const key of keys) {
      if (!values.has(key) || !is(values.get(key), held(object, key))) return false;
    }
  }
  return true;
}
