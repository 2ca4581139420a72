import type { Program } from "acorn";
import type { CellAnalysis, ImportedName } from "./cell-analysis.ts";
import { importedName } from "./imported-name.ts";
import type { Scopes } from "./scopes.ts";

/** Gathers what a parsed cell does with names. */
export function analyse(program: Program, scopes: Scopes): CellAnalysis {
  const own = [...scopes.topLevel.values()];
  const shared = [...scopes.references.values()].filter(({ binding }) => binding?.topLevel ?? true);
  const names = (references: typeof shared) => [
    ...new Set(references.map(({ node }) => node.name)),
  ];
  return {
    declares: own.map(({ name }) => name),
    constants: own.filter(({ kind }) => kind === "const").map(({ name }) => name),
    assigns: names(shared.filter(({ writes }) => writes)),
    mentions: names(shared.filter(({ reads }) => reads)),
    imports: importsOf(program),
    program,
    scopes,
  };
}

const importsOf = (program: Program): ImportedName[] =>
  program.body.flatMap((node) =>
    node.type === "ImportDeclaration"
      ? node.specifiers.map((specifier) => ({
          name: specifier.local.name,
          module: String(node.source.value),
          imported: importedName(specifier),
        }))
      : [],
  );
