import type { CellEditor, EditorOptions } from "./cell-editor.ts";
import { CodeBox } from "./code-box.ts";
import "./editor.css";

export type { CellEditor, EditorOptions, RunProblem } from "./cell-editor.ts";

/**
 * Opens an editor exactly over the static code in `place`: Monaco, or a plain text area where there
 * is a finger in place of a mouse, or where Monaco can't be loaded.
 */
export async function openEditor(place: HTMLElement, options: EditorOptions): Promise<CellEditor> {
  const box = new CodeBox(place);
  if (!matchMedia("(pointer: coarse)").matches) {
    try {
      const { openRichEditor } = await import("./monaco/rich-editor.ts");
      return await openRichEditor(box, options);
    } catch (error) {
      console.warn("The full editor could not be loaded.", error);
      const { openPlainEditor } = await import("./plain-editor.ts");
      return openPlainEditor(
        box,
        options,
        "The full editor could not be loaded; this is a plain one.",
      );
    }
  }
  const { openPlainEditor } = await import("./plain-editor.ts");
  return openPlainEditor(box, options);
}
