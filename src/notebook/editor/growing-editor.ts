import type { CellEditor, EditorOptions, RunProblem } from "./cell-editor.ts";
import type { CodeBox } from "./code-box.ts";
import { openPlainEditor } from "./plain-editor.ts";

/** Opens the full editor over code that may have changed since it was `original`. */
export type OpenFullEditor = (box: CodeBox, options: EditorOptions, original: string) => CellEditor;

/**
 * An editor to write in at once: a plain one, until the full one is loaded and the writer pauses.
 * Then that takes over text, caret and focus. If it can't be loaded, the editor stays plain.
 */
export function openGrowingEditor(
  box: CodeBox,
  options: EditorOptions,
  load: () => Promise<OpenFullEditor>,
): CellEditor {
  const original = box.source;
  const plain = openPlainEditor(box, options, { keys: true });
  let editor: CellEditor = plain;
  let problems: readonly RunProblem[] = [];
  let isClosed = false;
  let { cells } = options;

  const grow = async () => {
    const openFull = await load().catch(warn);
    await plain.pause();
    if (isClosed) return;
    const { source, selection, hasFocus } = plain;
    plain.close();
    editor = open(openFull);
    if (editor.source !== source) editor.replace(source);
    editor.select(selection);
    if (hasFocus) editor.focus();
    editor.mark(problems);
  };

  const open = (openFull: OpenFullEditor | undefined) => {
    try {
      if (openFull) return openFull(box, { ...options, cells }, original);
    } catch (error) {
      warn(error);
    }
    const notice = "The full editor could not be loaded; this is a plain one.";
    return openPlainEditor(box, options, { keys: true, notice });
  };

  const grown = grow();
  return {
    get source() {
      return editor.source;
    },
    replace: (source) => editor.replace(source),
    select: (selection) => editor.select(selection),
    focus: () => editor.focus(),
    async format() {
      await grown;
      await editor.format();
    },
    arranged(all) {
      cells = all;
      editor.arranged(all);
    },
    mark(list) {
      problems = list;
      editor.mark(list);
    },
    close() {
      isClosed = true;
      editor.close();
    },
  };
}

function warn(error: unknown): undefined {
  console.warn("The full editor could not be loaded.", error);
}
