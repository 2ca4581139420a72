import type { EditorOptions } from "../cell-editor.ts";
import { onApple } from "../keys-hint.ts";
import { monaco } from "./monaco.ts";

type Editor = monaco.editor.IStandaloneCodeEditor;

/** While one of these is open, Escape belongs to it. */
const escapable = [
  "suggestWidgetVisible",
  "findWidgetVisible",
  "parameterHintsVisible",
  "markersNavigationVisible",
  "inSnippetMode",
  "editorHasMultipleSelections",
];

export function addKeys(
  editor: Editor,
  { onRun, onLeave }: EditorOptions,
  format: () => Promise<void>,
): void {
  const { KeyCode, KeyMod } = monaco;
  editor.addAction({
    id: "cell.run",
    label: "Run",
    keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
    run: () => onRun(false),
  });
  editor.addAction({
    id: "cell.run-and-go-on",
    label: "Run and go on",
    keybindings: [KeyMod.Shift | KeyCode.Enter],
    run: () => onRun(true),
  });
  editor.addAction({
    id: "cell.leave",
    label: "Leave the editor",
    keybindings: [KeyCode.Escape],
    precondition: escapable.map((key) => `!${key}`).join(" && "),
    run: () => onLeave(),
  });
  // Tab must not be a trap; the keys are those of Monaco, which would change all editors at once.
  editor.addAction({
    id: "cell.tab",
    label: "Let Tab move on or indent",
    keybindings: [(onApple ? KeyMod.WinCtrl | KeyMod.Shift : KeyMod.CtrlCmd) | KeyCode.KeyM],
    run: () => {
      const tabFocusMode = !editor.getOption(monaco.editor.EditorOption.tabFocusMode);
      editor.updateOptions({ tabFocusMode });
    },
  });
  editor.addAction({
    id: "cell.format",
    label: "Format",
    keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
    run: format,
  });
}
