import type { CompletionEntryData } from "typescript";

/** A stretch of a cell's text, in characters from its beginning. */
export interface Stretch {
  start: number;
  length: number;
}

export interface Problem extends Stretch {
  message: string;
  severity: "error" | "warning";
}

/** One edit; edits of a list don't overlap and all refer to the text as it was. */
export interface TextEdit extends Stretch {
  text: string;
}

export interface Completion {
  name: string;
  kind: string;
  sortText: string;
  insert: string;
  deprecated: boolean;
  /** What the name replaces, where it is not the word at the place. */
  replaces?: Stretch;
  /** The module it would be imported from, and what TypeScript wants to be told again about it. */
  from?: string;
  data?: CompletionEntryData;
}

export interface Explanation {
  /** The declaration, as code. */
  code: string;
  /** The doc comment, as Markdown. */
  text: string;
}

/** What stands at a place in a cell. */
export interface ExplainedName extends Explanation, Stretch {
  /** Where it is declared, as "file#name": the name itself, then what it belongs to. */
  declared: string[];
}

interface CompletionDetails extends Explanation {
  /** What else has to change: an import. */
  edits: TextEdit[];
}

interface Signature extends Explanation {
  parameters: { label: string; text: string }[];
}

export interface CellSource {
  name: string;
  source: string;
}

/** A cell of a notebook: one page may have several notebooks that don't know each other. */
export interface CellPlace {
  notebook: number;
  cell: string;
}

/** What the TypeScript worker answers. Offsets are places in the cell's own text. */
export interface Language {
  /** Says all cells of a notebook, in order, as they are now. */
  open(notebook: number, cells: readonly CellSource[]): void;
  change(place: CellPlace, source: string): void;
  problems(place: CellPlace): Problem[];
  completions(place: CellPlace, offset: number): Completion[];
  completionDetails(
    place: CellPlace,
    offset: number,
    completion: Pick<Completion, "name" | "from" | "data">,
  ): CompletionDetails | undefined;
  explain(place: CellPlace, offset: number): ExplainedName | undefined;
  signatures(
    place: CellPlace,
    offset: number,
  ): { signatures: Signature[]; signature: number; parameter: number } | undefined;
  format(place: CellPlace): TextEdit[];
}
