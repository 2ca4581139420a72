import ts from "typescript";
import type { CellProject } from "./cell-project.ts";
import type { CellPlace, Problem } from "./language.ts";

/**
 * "Implicitly has type any in some locations": said of an array that is only so because the notebook
 * exports it.
 */
const causedByExport = new Set([7005, 7034]);

/** What is wrong with a cell, in its own text; what lies in the added lines is left out. */
export function findProblems(project: CellProject, place: CellPlace): Problem[] {
  const { file, text, start, end } = project.module(place);
  const problem = ({ start: at = 0, length = 0, messageText, code }: ts.Diagnostic): Problem => ({
    start: at,
    length,
    message: inPlainWords(ts.flattenDiagnosticMessageText(messageText, "\n")),
    severity: isGuess(code) ? "warning" : "error",
  });

  const misspelt = syntaxErrors(text.slice(start, end)).map(problem);
  const found = project.service
    .getSemanticDiagnostics(file)
    .filter(({ code }) => !causedByExport.has(code))
    .map(problem)
    .map((each) => ({ ...each, start: each.start - start }))
    .filter((each) => each.start >= 0 && each.start + each.length <= end - start);
  return [...misspelt, ...found];
}

/** Reads the text by itself: an open brace must be missed at its own end, not in the added lines. */
function syntaxErrors(text: string): readonly ts.Diagnostic[] {
  return (
    ts.transpileModule(text, {
      reportDiagnostics: true,
      fileName: "cell.ts",
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    }).diagnostics ?? []
  );
}

/** "Implicitly any": a loose end, not a mistake. The cell runs. */
const isGuess = (code: number) => code >= 7000 && code < 7100;

/** Leaves out advice about settings, which a cell doesn't have, and imports the reader didn't write. */
const inPlainWords = (message: string) =>
  message
    .replace(/ Do you need to (change your target library|install type definitions).*/s, "")
    .replace(/ because it is an import\.$/, " because it is a constant.");
