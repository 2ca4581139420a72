/**
 * Keys pressed together, such as "Mod+Shift+Enter". Mod is ⌘ on Apple's machines and Ctrl elsewhere;
 * letters and digits are meant as keys, whatever they write with the others.
 */
export interface KeyUse {
  readonly keys: string;
  /** On Apple's machines, where it is not the same. */
  readonly appleKeys?: string;
  /** After the name of the keys: "runs the cell". */
  readonly does: string;
}

/**
 * Every key the book gives a meaning, here and in editor-keys.ts: what listens to keys asks there, and
 * the sheet shows them all.
 */
export const pageKeys = {
  sheet: { keys: "?", does: "shows these keys" },
  search: { keys: "Mod+K", does: "searches the book" },
} as const satisfies Record<string, KeyUse>;

export const cellKeys = {
  run: { keys: "Mod+Enter", does: "runs the cell" },
  goOn: { keys: "Shift+Enter", does: "runs the cell and goes on to the next" },
  add: { keys: "Alt+Enter", does: "runs the cell and adds one of your own below" },
} as const satisfies Record<string, KeyUse>;

export const onApple = /mac|iphone|ipad/i.test(globalThis.navigator?.platform ?? "");

type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether these keys are pressed, and no others with them. */
export function isPressed(event: Pressed, { keys, appleKeys }: KeyUse, apple = onApple): boolean {
  const parts = ((apple && appleKeys) || keys).split("+");
  const key = parts.at(-1) ?? "";
  const has = (name: string) => parts.includes(name);
  const isKey = /^[A-Z\d]$/.test(key)
    ? event.code === `Key${key}` || event.key.toUpperCase() === key
    : event.key === key;
  // What a key writes may take Shift on one keyboard and not on another.
  const isShifted = /^[^A-Z\d]$/.test(key) || event.shiftKey === has("Shift");
  const ctrl = has("Ctrl") || (has("Mod") && !apple);
  const meta = has("Mod") && apple;
  return (
    isKey &&
    isShifted &&
    event.ctrlKey === ctrl &&
    event.metaKey === meta &&
    event.altKey === has("Alt")
  );
}
