import type { LessonCell } from "../../src/lesson/read-lesson.ts";
import { emitDeclarations, languageLibrary } from "../../src/notebook/editor/emit-declarations.ts";
import { CellProject } from "../../src/notebook/editor/typescript/cell-project.ts";
import { findProblems } from "../../src/notebook/editor/typescript/problems.ts";

let project: CellProject | undefined;

/** What the reader's editor would underline in the cells of a lesson, with file and line. */
export function checkCellTypes(file: string, cells: readonly LessonCell[]): string[] {
  project ??= new CellProject({ ...languageLibrary(), ...emitDeclarations(process.cwd()).texts });
  const open = project;
  open.open(0, cells);
  return cells.flatMap(({ name, source, line }) =>
    findProblems(open, { notebook: 0, cell: name }).map(({ start, message }) => {
      const row = source.slice(0, start).split("\n").length;
      return `${file}:${line + row - 1} ${message}`;
    }),
  );
}
