import type { Program } from "acorn";
import { importedName } from "../imported-name.ts";
import type { Scopes } from "../scopes.ts";
import type { CellAnalysis, ImportedName } from "./cell-analysis.ts";
import { collectCall } from "./collect-call.ts";
import { collectClass, collectFunction } from "./collect-function.ts";
import { collectPattern } from "./collect-pattern.ts";
import { collectStatement } from "./collect-statement.ts";
import { collectValue } from "./collect-value.ts";
import { Collector, type Walk } from "./collector.ts";

const walk: Walk = {
  value: collectValue,
  call: collectCall,
  function: collectFunction,
  class: collectClass,
  pattern: collectPattern,
  statement: collectStatement,
};

/** Gathers what a parsed cell does with names and objects. */
export function analyse(program: Program, scopes: Scopes, cell: string): CellAnalysis {
  const collector = new Collector(scopes, cell, walk);
  for (const statement of program.body) collector.statement(statement);
  const names = [...scopes.topLevel.values()];
  return {
    declares: names.map(({ name }) => name),
    constants: names.filter(({ kind }) => kind === "const").map(({ name }) => name),
    assigns: union(collector.functions.map(({ assigns }) => assigns)),
    mentions: union(collector.functions.map(({ mentions }) => mentions)),
    imports: importsOf(program),
    functions: collector.functions.map((draft) => draft.finish()),
  };
}

const union = (sets: readonly ReadonlySet<string>[]) => [
  ...new Set(sets.flatMap((set) => [...set])),
];

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
