import { onApple } from "../../keys/keys.ts";
import type { CellEditor, EditorOptions } from "../cell-editor.ts";
import type { CodeBox } from "../code-box.ts";
import { learnLines } from "../colours/known-lines.ts";
import { writeLines } from "../colours/write-lines.ts";
import { keysHint, writeKeys } from "../keys-hint.ts";
import { type LanguageClient, openLanguage } from "../language-client.ts";
import { keepCaretInView } from "./caret-in-view.ts";
import { colourLikeStaticCode } from "./colours.ts";
import { Cover } from "./cover.ts";
import { optionsFor } from "./editor-options.ts";
import { expandDetails } from "./expand-details.ts";
import { addKeys } from "./keys.ts";
import { monaco } from "./monaco.ts";
import { OpenCells } from "./open-cells.ts";
import { runMarkers } from "./run-markers.ts";
import { followPageTheme } from "./theme.ts";
import { formattingEdits, offerTypeScriptHelp, openReference } from "./typescript-help.ts";
import { registerTypeScript } from "./typescript-language.ts";

interface Workshop {
  language: LanguageClient;
  cells: OpenCells;
  /** Where hovers and suggestions hang, which no cell may cut off. */
  widgets: HTMLElement;
}

let workshop: Workshop | undefined;

/** What all editors of the page share, made with the first. */
function openWorkshop(box: CodeBox): Workshop {
  expandDetails();
  const language = openLanguage();
  const cells = new OpenCells(language);
  registerTypeScript("typescript");
  colourLikeStaticCode("typescript", box);
  offerTypeScriptHelp("typescript", language, cells);
  followPageTheme();
  const widgets = document.createElement("div");
  widgets.className = "monaco-editor cell-editor-widgets";
  document.body.append(widgets);
  void document.fonts.ready.then(() => monaco.editor.remeasureFonts());
  return { language, cells, widgets };
}

/** Monaco, exactly over the static code; `original` is where undoing ends. */
export function openRichEditor(box: CodeBox, options: EditorOptions, original: string): CellEditor {
  learnLines(box.code);
  workshop ??= openWorkshop(box);
  const { language, cells, widgets } = workshop;
  const scrolled = box.pre.scrollLeft;
  const cover = new Cover(box, (width, height) => {
    // With the page's width its code may change in size.
    editor.updateOptions(optionsFor(box.metrics()));
    editor.layout({ width, height });
  });
  const model = cells.open(options, original);
  const editor = monaco.editor.create(cover.element, {
    ...optionsFor(box.metrics()),
    model,
    ariaLabel: `${options.label}. Escape leaves the editor. Control M lets Tab move on.`,
    overflowWidgetsDomNode: widgets,
  });
  cover.begin(editor.getContentHeight());
  editor.setScrollLeft(scrolled);
  editor.onDidContentSizeChange(({ contentHeightChanged, contentHeight }) => {
    if (contentHeightChanged) cover.fit(contentHeight);
  });
  keepCaretInView(editor);
  const format = async () => {
    const edits = await formattingEdits(model, language, cells);
    editor.pushUndoStop();
    editor.executeEdits("format", edits);
    editor.pushUndoStop();
  };
  addKeys(editor, options, {
    format,
    async reference() {
      const at = editor.getPosition();
      if (at) await openReference(editor, at, language, cells);
    },
  });
  editor.onMouseDown(({ event, target }) => {
    const isAsked = onApple ? event.metaKey : event.ctrlKey;
    if (!isAsked || !target.position) return;
    event.preventDefault();
    void openReference(editor, target.position, language, cells);
  });

  const hint = keysHint({ tabIndents: true });
  box.place.after(hint);
  editor.onDidChangeConfiguration((change) => {
    const { tabFocusMode } = monaco.editor.EditorOption;
    if (!change.hasChanged(tabFocusMode)) return;
    writeKeys(hint, editor.getOption(tabFocusMode) ? "moves on" : "indents");
  });

  return {
    get source() {
      return model.getValue();
    },
    replace(source) {
      editor.pushUndoStop();
      model.pushEditOperations(
        [],
        [{ range: model.getFullModelRange(), text: source }],
        () => null,
      );
      editor.pushUndoStop();
    },
    select({ anchor, head }) {
      const [from, to] = [model.getPositionAt(anchor), model.getPositionAt(head)];
      editor.setSelection(monaco.Selection.fromPositions(from, to));
    },
    focus: () => editor.focus(),
    format,
    arranged: (all) => cells.arrange(model, all),
    mark: (problems) => monaco.editor.setModelMarkers(model, "run", runMarkers(model, problems)),
    close() {
      const source = model.getValue();
      editor.dispose();
      model.dispose();
      cover.end();
      hint.remove();
      writeLines(box.code, source);
    },
  };
}
