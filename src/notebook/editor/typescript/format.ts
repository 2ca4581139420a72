import ts from "typescript";
import type { CellProject } from "./cell-project.ts";
import type { CellPlace, TextEdit } from "./language.ts";

export const formatOptions: ts.FormatCodeSettings = {
  ...ts.getDefaultFormatCodeSettings("\n"),
  indentSize: 2,
  tabSize: 2,
};

/** The edits that lay a cell's text out. */
export function formatEdits(project: CellProject, place: CellPlace): TextEdit[] {
  const { file, start, end } = project.module(place);
  return project.service
    .getFormattingEditsForRange(file, start, end, formatOptions)
    .map(({ span, newText }) => ({ start: span.start - start, length: span.length, text: newText }))
    .filter((edit) => edit.start >= 0 && edit.start + edit.length <= end - start);
}
