import { type KeyUse, onApple } from "./keys.ts";

/** The names of the keys on this machine, in the order they are pressed. */
export const keyNames = ({ keys, appleKeys }: KeyUse, apple = onApple): string[] =>
  ((apple && appleKeys) || keys)
    .split("+")
    .map((key) => (apple && appleNames[key]) || names[key] || key);

const names: Record<string, string> = { Mod: "Ctrl", Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓" };
const appleNames: Record<string, string> = { Mod: "⌘", Ctrl: "⌃", Alt: "⌥", Shift: "⇧" };
