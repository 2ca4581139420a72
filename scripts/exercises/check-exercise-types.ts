import { withNumbers } from "../../src/exercise/numbers.ts";
import { emitDeclarations, languageLibrary } from "../../src/notebook/editor/emit-declarations.ts";
import { CellProject } from "../../src/notebook/editor/typescript/cell-project.ts";
import { findProblems } from "../../src/notebook/editor/typescript/problems.ts";
import { checkModules } from "../../src/notebook/editor/typescript/resolve-module.ts";
import type { ExerciseFolder } from "./exercise-folder.ts";

let project: CellProject | undefined;

/** What an editor would underline in the right answers and the check, with file and line. */
export function checkExerciseTypes({ folder, code, numbers }: ExerciseFolder): string[] {
  project ??= new CellProject(
    { ...languageLibrary(), ...emitDeclarations(process.cwd(), checkModules).texts },
    checkModules,
  );
  const open = project;
  const problems: string[] = [];
  for (const answer of ["solution", "second"]) {
    if (code[answer] === undefined || code["check"] === undefined) continue;
    const cells = [answer, "check"].map((name) => ({
      name,
      source: withNumbers(code[name] ?? "", numbers, 0),
    }));
    open.open(0, cells);
    for (const { name, source } of cells) {
      for (const { start, message } of findProblems(open, { notebook: 0, cell: name })) {
        const line = source.slice(0, start).split("\n").length;
        problems.push(`${folder}/${name}.ts:${line} ${message}`);
      }
    }
  }
  return [...new Set(problems)];
}
