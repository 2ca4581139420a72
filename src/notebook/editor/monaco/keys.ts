import { editorKeys } from "../../keys/editor-keys.ts";
import { cellKeys, type KeyUse, onApple } from "../../keys/keys.ts";
import type { EditorOptions } from "../cell-editor.ts";
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

/** Monaco's own words for what these keys do. */
const builtIn = {
  complete: "editor.action.triggerSuggest",
  find: "actions.find",
  comment: "editor.action.commentLine",
  lineUp: "editor.action.moveLinesUpAction",
  lineDown: "editor.action.moveLinesDownAction",
} as const satisfies Partial<Record<keyof typeof editorKeys, string>>;

export function addKeys(
  editor: Editor,
  { onRun, onAdd, onLeave }: EditorOptions,
  own: { format(): Promise<void>; reference(): Promise<void> },
): void {
  const add = (use: KeyUse, run: () => void, precondition?: string) =>
    editor.addAction({
      id: `cell.${use.keys}`,
      label: use.does,
      keybindings: [keybinding(use)],
      // What has the focus inside the editor, such as the box to find text with, has keys of its own.
      keybindingContext: "editorTextFocus",
      ...(precondition ? { precondition } : {}),
      run,
    });
  add(cellKeys.run, () => onRun(false));
  add(cellKeys.goOn, () => onRun(true));
  if (onAdd) add(cellKeys.add, onAdd);
  add(editorKeys.leave, onLeave, escapable.map((key) => `!${key}`).join(" && "));
  // Tab must not be a trap; the keys are those of Monaco, which would change all editors at once.
  add(editorKeys.tab, () => {
    const tabFocusMode = !editor.getOption(monaco.editor.EditorOption.tabFocusMode);
    editor.updateOptions({ tabFocusMode });
  });
  add(editorKeys.format, () => void own.format());
  add(editorKeys.reference, () => void own.reference());
  for (const [name, command] of Object.entries(builtIn)) {
    add(editorKeys[name as keyof typeof builtIn], () => editor.trigger("keys", command, {}));
  }
}

function keybinding({ keys, appleKeys }: KeyUse): number {
  const { KeyCode, KeyMod } = monaco;
  const codes: Record<string, number> = {
    Mod: KeyMod.CtrlCmd,
    Ctrl: onApple ? KeyMod.WinCtrl : KeyMod.CtrlCmd,
    Shift: KeyMod.Shift,
    Alt: KeyMod.Alt,
    ArrowUp: KeyCode.UpArrow,
    ArrowDown: KeyCode.DownArrow,
    "/": KeyCode.Slash,
  };
  const codeOf = (key: string) =>
    codes[key] ?? KeyCode[(/^[A-Z]$/.test(key) ? `Key${key}` : key) as keyof typeof KeyCode];
  const parts = ((onApple && appleKeys) || keys).split("+");
  return parts.reduce((code, key) => code | codeOf(key), 0);
}
