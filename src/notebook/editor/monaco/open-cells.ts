import type { EditorOptions } from "../cell-editor.ts";
import type { LanguageClient } from "../language-client.ts";
import type { CellPlace } from "../typescript/language.ts";
import { monaco } from "./monaco.ts";

type Model = monaco.editor.ITextModel;

const keyOf = (cells: EditorOptions["cells"]) => cells.map(({ name }) => name).join("\n");

const checkAfterMilliseconds = 300;

/** The cells that are being edited: the TypeScript worker hears of their changes and checks them. */
export class OpenCells {
  readonly #language: LanguageClient;
  readonly #open = new Map<Model, CellPlace>();
  readonly #notebooks = new Map<string, number>();
  #checkLater: ReturnType<typeof setTimeout> | undefined;

  constructor(language: LanguageClient) {
    this.#language = language;
  }

  open({ cell, cells, onChange }: EditorOptions, source: string): Model {
    const place = { notebook: this.#notebook(cells), cell };
    const uri = monaco.Uri.from({
      scheme: "cell",
      path: `/${place.notebook}/${encodeURIComponent(cell)}.ts`,
    });
    monaco.editor.getModel(uri)?.dispose();
    const model = monaco.editor.createModel(source, "typescript", uri);
    model.setEOL(monaco.editor.EndOfLineSequence.LF);
    model.updateOptions({ tabSize: 2, indentSize: 2, insertSpaces: true });
    this.#open.set(model, place);
    void this.#language.ask("open", place.notebook, cells);
    void this.#language.ask("change", place, source);
    this.#check();
    model.onDidChangeContent(() => {
      const text = model.getValue();
      void this.#language.ask("change", place, text);
      clearTimeout(this.#checkLater);
      this.#checkLater = setTimeout(() => this.#check(), checkAfterMilliseconds);
      onChange(text);
    });
    model.onWillDispose(() => this.#open.delete(model));
    return model;
  }

  /** The cells of the page are these now: those that know each other go on doing so. */
  arrange(model: Model, cells: EditorOptions["cells"]): void {
    const place = this.#open.get(model);
    if (!place) return;
    this.#notebooks.set(keyOf(cells), place.notebook);
    void this.#language.ask("open", place.notebook, cells);
    this.#check();
  }

  place(model: Model): CellPlace | undefined {
    return this.#open.get(model);
  }

  /** Cells know each other if they were opened with the same list of cells. */
  #notebook(cells: EditorOptions["cells"]): number {
    const key = keyOf(cells);
    const notebook = this.#notebooks.get(key) ?? this.#notebooks.size;
    this.#notebooks.set(key, notebook);
    return notebook;
  }

  /** All open cells are checked, since a change in one may make or heal a problem in a later one. */
  #check(): void {
    for (const [model, place] of this.#open) {
      const version = model.getVersionId();
      void this.#language.ask("problems", place).then((problems) => {
        if (!problems || model.isDisposed() || model.getVersionId() !== version) return;
        const markers = problems.map(({ start, length, message, severity }) => {
          const from = model.getPositionAt(start);
          const to = model.getPositionAt(start + length);
          return {
            startLineNumber: from.lineNumber,
            startColumn: from.column,
            endLineNumber: to.lineNumber,
            endColumn: to.column,
            message,
            severity:
              severity === "error" ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
          };
        });
        monaco.editor.setModelMarkers(model, "types", markers);
      });
    }
  }
}
