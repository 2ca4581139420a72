import type { CellAnalysis } from "../compile/index.ts";

/** A cell as its text stands now. */
export interface CellText {
  readonly name: string;
  /** Tells one text of the cell from another. */
  readonly sourceHash: string;
  /** Tells what the reader gave to its controls from what they gave before. */
  readonly inputs?: string;
  /** Null where the text does not compile. */
  readonly analysis: CellAnalysis | null;
}

export interface PlannedCell extends CellText {
  /** What is known of its text, or of its latest text that compiled. */
  readonly latest: CellAnalysis | null;
  /** Names that runs of this text were seen to change, though nothing in the text shows it. */
  readonly noticed: ReadonlySet<string>;
}

/** Which value a name has: the same versions, the same values. */
export type Version = string;

export interface Held {
  readonly version: Version;
  /** The cell that gave it this value. */
  readonly by: string;
}

export type Outcome = "done" | "failed" | "partial";

/** The latest run of a cell. */
export interface Run {
  readonly sourceHash: string;
  readonly given: string;
  /** What the names it read were then. */
  readonly inputs: ReadonlyMap<string, Held>;
  /** The version that the text and those inputs give. */
  readonly base: Version;
  /** The version of what it wrote. */
  readonly version: Version;
  readonly outcome: Outcome | "running" | "lost";
}

/** The cells in their order, what was run, and what is in the worker. Never changed in place. */
export interface Notebook {
  readonly cells: readonly PlannedCell[];
  readonly runs: ReadonlyMap<string, Run>;
  readonly actual: ReadonlyMap<string, Held>;
  /** Numbers the versions that nothing else can have. */
  readonly count: number;
  /** Whether imports are brought to whoever needs them, without running the cell that has them. */
  readonly bringsImports: boolean;
}

const plan = (cell: CellText): PlannedCell => ({
  ...cell,
  latest: cell.analysis,
  noticed: new Set(),
});

/** With `bringsImports`, whoever runs a cell must first bring it its `missingImports`. */
export function createNotebook(
  cells: readonly CellText[],
  { bringsImports = false } = {},
): Notebook {
  return { cells: cells.map(plan), runs: new Map(), actual: new Map(), count: 0, bringsImports };
}

/** A cell's text is another now, or what the reader gave to its controls. */
export function edit(notebook: Notebook, name: string, text: Omit<CellText, "name">): Notebook {
  const index = notebook.cells.findIndex((cell) => cell.name === name);
  const cell = notebook.cells[index];
  const { sourceHash, inputs = "", analysis } = text;
  if (!cell) return notebook;
  const isSameText = cell.sourceHash === sourceHash;
  if (isSameText && (cell.inputs ?? "") === inputs) return notebook;
  const latest = analysis ?? cell.latest;
  const noticed = isSameText ? cell.noticed : new Set<string>();
  const edited: PlannedCell = { name, sourceHash, inputs, analysis, latest, noticed };
  return { ...notebook, cells: notebook.cells.with(index, edited) };
}

export function insert(notebook: Notebook, index: number, cell: CellText): Notebook {
  return { ...notebook, cells: notebook.cells.toSpliced(index, 0, plan(cell)) };
}

export function remove(notebook: Notebook, name: string): Notebook {
  const runs = new Map(notebook.runs);
  runs.delete(name);
  return { ...notebook, runs, cells: notebook.cells.filter((cell) => cell.name !== name) };
}

/** Moves a cell to where it has this index. */
export function move(notebook: Notebook, name: string, index: number): Notebook {
  const cells = notebook.cells.filter((cell) => cell.name !== name);
  const moved = notebook.cells.filter((cell) => cell.name === name);
  return { ...notebook, cells: cells.toSpliced(index, 0, ...moved) };
}

/** The cells are these now, in this order: some may have come, gone or moved. */
export function arrange(notebook: Notebook, cells: readonly CellText[]): Notebook {
  const names = new Set(cells.map(({ name }) => name));
  let arranged = notebook;
  for (const { name } of notebook.cells) if (!names.has(name)) arranged = remove(arranged, name);
  for (const [index, cell] of cells.entries()) {
    const isThere = arranged.cells.some(({ name }) => name === cell.name);
    arranged = isThere ? move(arranged, cell.name, index) : insert(arranged, index, cell);
  }
  return arranged;
}
