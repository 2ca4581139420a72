/** A cell whose code can be edited, whatever does the editing. */
export interface CellEditor {
  /** The text as it is now. */
  readonly source: string;
  /** Replaces the whole text; the reader can undo it. */
  replace(source: string): void;
  select(selection: Selection): void;
  focus(): void;
  /** Lays the code out; the reader can undo it. Gives up on nothing: a broken text stays as it is. */
  format(): Promise<void>;
  /** The cells of the page are these now, in this order. */
  arranged(cells: EditorOptions["cells"]): void;
  /** Marks where the last run went wrong; an empty list clears the marks. */
  mark(problems: readonly RunProblem[]): void;
  /** Goes back to static code, which shows the text as it is now. */
  close(): void;
}

/** From where to where something is selected, in characters; the caret is at `head`. */
export interface Selection {
  anchor: number;
  head: number;
}

/** Where a run went wrong: line and column from 1. */
export interface RunProblem {
  line: number;
  column?: number;
  message: string;
}

export interface EditorOptions {
  /** The name of the cell. */
  cell: string;
  /** All cells of the page in order, as they are now. */
  cells: readonly { name: string; source: string }[];
  /** What a screen reader calls the editor. */
  label: string;
  onChange(source: string): void;
  /** Ctrl/⌘+Enter, or Shift+Enter, which goes on to the next cell. */
  onRun(goOn: boolean): void;
  /** Alt+Enter, which runs the cell and adds one below, where there is such a thing. */
  onAdd?(): void;
  /** The reader leaves with Escape. */
  onLeave(): void;
}
