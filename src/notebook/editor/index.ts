import type { CellEditor, EditorOptions } from "./cell-editor.ts";
import { CodeBox } from "./code-box.ts";
import { type OpenFullEditor, openGrowingEditor } from "./growing-editor.ts";
import { openPlainEditor } from "./plain-editor.ts";
import "./editor.css";

export type { CellEditor, EditorOptions } from "./cell-editor.ts";

const forFinger = matchMedia("(pointer: coarse)");
let openFull: OpenFullEditor | undefined;

/**
 * Opens an editor exactly over the static code in `place`: Monaco, with a plain text area until it
 * is loaded, or where there is a finger in place of a mouse, or where Monaco can't be loaded.
 */
export async function openEditor(place: HTMLElement, options: EditorOptions): Promise<CellEditor> {
  const box = new CodeBox(place);
  if (forFinger.matches) return openPlainEditor(box, options);
  if (openFull) {
    await box.fontLoaded();
    return openFull(box, options, box.source);
  }
  return openGrowingEditor(box, options, async () => {
    const [open] = await Promise.all([loadFull(), box.fontLoaded()]);
    return open;
  });
}

/** Loads what the editor will need, for a reader who is about to open it. */
export function prepareEditor(): void {
  if (!forFinger.matches) void loadFull().catch(() => {});
}

async function loadFull(): Promise<OpenFullEditor> {
  openFull ??= (await import("./monaco/rich-editor.ts")).openRichEditor;
  return openFull;
}
