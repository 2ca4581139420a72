import type { CellEditor, EditorOptions } from "../editor/index.ts";
import { CellDraft } from "./cell-draft.ts";

interface Place {
  readonly lesson: string;
  readonly cell: string;
  /** Where the static code is, and the editor will be. */
  readonly code: HTMLElement;
  /** For a cell of the reader's own: the name of the one above it. */
  readonly after?: (() => string) | undefined;
  /** The text is another now, by whatever hand. */
  changed(): void;
  say(sentence: string): void;
  /** Shows what the reader may do with an edit of an earlier version. */
  offer(older: HTMLElement): void;
}

/** The text of one cell: as the author wrote it, as it stands, in the page or in its editor. */
export class CellCode {
  readonly original: string;
  source: string;
  readonly #place: Place;
  readonly #draft: CellDraft;
  #editor: Promise<CellEditor> | undefined;

  constructor(place: Place) {
    this.#place = place;
    this.source = this.#code.textContent;
    this.original = place.after ? "" : this.source;
    const { lesson, cell, after } = place;
    this.#draft = new CellDraft({
      lesson,
      cell,
      after,
      original: this.original,
      failed: () =>
        place.say("This browser keeps no edits: copy what you want to keep before you leave."),
    });
    addEventListener("pagehide", () => this.keepNow());
    this.#draft.onOtherTab((source, isAtRest) => void this.#follow(source, isAtRest));
    if (!after) void this.#restoreDraft();
    else if (this.source) this.#write(this.source);
  }

  /** Whether it is no longer what the author wrote. */
  get isEdited(): boolean {
    return !this.#place.after && this.source !== this.original;
  }

  /** Loads the editor for a reader who may be about to open it. */
  prepare(): void {
    if (this.#editor) return;
    void import("../editor/index.ts").then(({ prepareEditor }) => prepareEditor()).catch(() => {});
  }

  /** Puts the editor in place of the static code and the caret into it. */
  async edit(options: Omit<EditorOptions, "onChange">): Promise<void> {
    this.#editor ??= this.#open(options);
    try {
      (await this.#editor).focus();
    } catch (error) {
      this.#editor = undefined;
      throw error;
    }
  }

  /** Puts another text into the editor or the static code, as if the reader had written it. */
  async replace(source: string): Promise<void> {
    const editor = await this.#editor;
    if (editor) editor.replace(source);
    else this.#write(source);
    this.#changed(source);
  }

  mark(problems: { line: number; message: string }[]): void {
    void this.#editor?.then((editor) => editor.mark(problems));
  }

  /** Lays the code out, in the editor, where the reader can undo it. */
  async format(options: Omit<EditorOptions, "onChange">): Promise<void> {
    await this.edit(options);
    await (await this.#editor)?.format();
  }

  /** The cells of the page are these now. */
  arranged(cells: EditorOptions["cells"]): void {
    void this.#editor?.then((editor) => editor.arranged(cells));
    if (!this.#place.after) return;
    this.#draft.keepSoon(this.source);
    this.keepNow();
  }

  /** Puts the static code back in place of the editor, and keeps nothing any more. */
  async forget(): Promise<void> {
    this.#draft.forget();
    const editor = await this.#editor;
    this.#editor = undefined;
    editor?.close();
  }

  /** Stores the latest change at once: before a run, and before the page goes. */
  keepNow(): void {
    this.#draft.keepNow();
  }

  async #open(options: Omit<EditorOptions, "onChange">): Promise<CellEditor> {
    const { openEditor } = await import("../editor/index.ts");
    return openEditor(this.#place.code, {
      ...options,
      onChange: (source) => this.#changed(source),
    });
  }

  #changed(source: string): void {
    if (source === this.source) return;
    this.source = source;
    this.#draft.keepSoon(source);
    this.#place.changed();
  }

  /** Puts a text in place of the static code: at once plain, then in its colours. */
  #write(source: string): void {
    const code = this.#code;
    const colours = import("../editor/colours/write-lines.ts");
    void colours.then(({ writeLines }) => {
      if (code.textContent === source) writeLines(code, source);
    });
    code.textContent = source;
  }

  async #restoreDraft(): Promise<void> {
    const { current, older } = await this.#draft.found();
    if (current !== undefined && this.source === this.original) {
      await this.#take(current);
    } else if (older !== undefined) {
      const { offerCode } = await import("./offer-code.ts");
      const heading = "Your edit of an earlier version of this cell";
      const take = () => void this.replace(older);
      const { original } = this;
      this.#place.offer(offerCode({ heading, source: older, original, take }));
    }
  }

  /** Two tabs show one text, unless both are being written in: then the other's is offered. */
  async #follow(source: string, isAtRest: boolean): Promise<void> {
    if (source === this.source) return;
    if (isAtRest) return this.#take(source);
    const { offerCode } = await import("./offer-code.ts");
    const heading = "Your edit of this cell in another tab";
    const take = () => void this.replace(source);
    this.#place.offer(offerCode({ heading, source, take }));
  }

  /** Shows a text that is kept already. */
  async #take(source: string): Promise<void> {
    this.source = source;
    const editor = await this.#editor;
    if (editor) editor.replace(source);
    else this.#write(source);
    this.#place.changed();
  }

  get #code(): HTMLElement {
    return this.#place.code.querySelector<HTMLElement>("pre code") as HTMLElement;
  }
}
