import type { RunProblem } from "../cell-editor.ts";
import { monaco } from "./monaco.ts";

/** Underlines a line from where the run went wrong in it; the whole of it where that is not known. */
export function runMarkers(
  model: monaco.editor.ITextModel,
  problems: readonly RunProblem[],
): monaco.editor.IMarkerData[] {
  return problems
    .filter(({ line }) => line >= 1 && line <= model.getLineCount())
    .map(({ line, column, message }) => ({
      startLineNumber: line,
      startColumn: column ?? model.getLineFirstNonWhitespaceColumn(line),
      endLineNumber: line,
      endColumn: Math.max(model.getLineMaxColumn(line), (column ?? 1) + 1),
      message,
      severity: monaco.MarkerSeverity.Error,
    }));
}
