import { describe, expect, test } from "vitest";
import { editorKeys } from "./editor-keys.ts";
import { keyNames } from "./key-names.ts";
import { cellKeys, isPressed, pageKeys } from "./keys.ts";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
const pressed = (key: string, others: Partial<typeof none> = {}, code = "") => ({
  ...none,
  ...others,
  key,
  code,
});

describe("keys", () => {
  test("count when all of them are pressed and no others", () => {
    const { run, goOn } = cellKeys;
    expect(isPressed(pressed("Enter", { ctrlKey: true }), run, false)).toBe(true);
    expect(isPressed(pressed("Enter", { ctrlKey: true, shiftKey: true }), run, false)).toBe(false);
    expect(isPressed(pressed("Enter"), run, false)).toBe(false);
    expect(isPressed(pressed("Enter", { shiftKey: true }), goOn, false)).toBe(true);
  });

  test("are ⌘ in place of Ctrl on Apple's machines", () => {
    expect(isPressed(pressed("k", { metaKey: true }, "KeyK"), pageKeys.search, true)).toBe(true);
    expect(isPressed(pressed("k", { ctrlKey: true }, "KeyK"), pageKeys.search, true)).toBe(false);
    expect(isPressed(pressed("k", { ctrlKey: true }, "KeyK"), pageKeys.search, false)).toBe(true);
  });

  test("are known by their place where Alt makes them write something else", () => {
    const event = pressed("Ï", { shiftKey: true, altKey: true }, "KeyF");
    expect(isPressed(event, editorKeys.format, true)).toBe(true);
  });

  test("that write a sign count with Shift and without", () => {
    expect(isPressed(pressed("?", { shiftKey: true }), pageKeys.sheet, false)).toBe(true);
    expect(isPressed(pressed("?"), pageKeys.sheet, false)).toBe(true);
    expect(isPressed(pressed("?", { altKey: true }), pageKeys.sheet, false)).toBe(false);
  });

  test("have the names that stand on them", () => {
    expect(keyNames(cellKeys.run, false)).toEqual(["Ctrl", "Enter"]);
    expect(keyNames(cellKeys.run, true)).toEqual(["⌘", "Enter"]);
    expect(keyNames(editorKeys.tab, true)).toEqual(["⌃", "⇧", "M"]);
    expect(keyNames(editorKeys.lineUp, false)).toEqual(["Alt", "↑"]);
  });

  test("mean one thing each in a place", () => {
    for (const apple of [false, true]) {
      const all = Object.values({ ...pageKeys, ...cellKeys, ...editorKeys });
      const spelled = all.map((use) => keyNames(use, apple).join(" "));
      expect(new Set(spelled).size).toBe(spelled.length);
    }
  });
});
