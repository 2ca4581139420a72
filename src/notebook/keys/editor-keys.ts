import type { KeyUse } from "./keys.ts";

/** The keys of a cell's editor, as those of page and cell. */
export const editorKeys = {
  leave: { keys: "Escape", does: "leaves the editor" },
  tab: {
    keys: "Mod+M",
    appleKeys: "Ctrl+Shift+M",
    does: "lets Tab move on, or indent again",
  },
  complete: { keys: "Ctrl+Space", does: "offers what may stand here" },
  reference: { keys: "F12", does: "opens a name of the library in the reference, with its source" },
  find: { keys: "Mod+F", does: "finds text in the cell" },
  format: { keys: "Shift+Alt+F", does: "lays the code out" },
  comment: { keys: "Mod+/", does: "makes a line a comment, or code again" },
  lineUp: { keys: "Alt+ArrowUp", does: "moves the line up" },
  lineDown: { keys: "Alt+ArrowDown", does: "moves the line down" },
} as const satisfies Record<string, KeyUse>;
