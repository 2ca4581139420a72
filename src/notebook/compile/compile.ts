import { type Program, parse, type Token } from "acorn";
import { analyse } from "./analyse.ts";
import type { CellAnalysis } from "./cell-analysis.ts";
import { cellModules, checkModules } from "./cell-modules.ts";
import { type CellSyntaxError, Refusal } from "./cell-syntax-error.ts";
import { CellText } from "./cell-text.ts";
import { checkForm, checkNames } from "./check-rules.ts";
import { describeFailure } from "./describe-failure.ts";
import { findClosures } from "./find-closures.ts";
import { findScopes } from "./find-scopes.ts";
import { rewriteAwaits } from "./rewrite-awaits.ts";
import { rewriteClosures } from "./rewrite-closures.ts";
import { rewriteDeclarations } from "./rewrite-declarations.ts";
import { rewriteImport } from "./rewrite-import.ts";
import { rewriteLoops } from "./rewrite-loops.ts";
import { rewritePowers } from "./rewrite-powers.ts";
import type { Scopes } from "./scopes.ts";
import { type Stripped, stripTypes } from "./strip-types.ts";

export interface CompiledCell {
  /**
   * A classic script, each line of the cell on its own line: one call of the global `$cell`, which
   * `createCellHost` defines.
   */
  readonly code: string;
  readonly analysis: CellAnalysis;
}

/** Turns a cell's TypeScript into a script whose top-level names are properties of the global object. */
export function compile(source: string, cell: string): CompiledCell | CellSyntaxError {
  return compiled(source, cell, { modules: cellModules, isCheck: false });
}

/**
 * As `compile`, for the check of an exercise: it sees the names of the reader's code, and its own
 * names are its own. It may import from "exercise" too.
 */
export function compileCheck(source: string): CompiledCell | CellSyntaxError {
  return compiled(source, "check", { modules: checkModules, isCheck: true });
}

interface Form {
  /** What may be imported. */
  modules: readonly string[];
  isCheck: boolean;
}

function compiled(source: string, cell: string, form: Form): CompiledCell | CellSyntaxError {
  const text = source.replace(/\r\n?/g, "\n");
  const stripped = stripTypes(text);
  if ("message" in stripped) return stripped;
  try {
    return compileScript(text, stripped, cell, form);
  } catch (error) {
    return locate(text, stripped, error);
  }
}

function compileScript(
  source: string,
  { code }: Stripped,
  cell: string,
  { modules, isCheck }: Form,
): CompiledCell {
  const tokens: Token[] = [];
  const program = parse(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    onToken: tokens,
    preserveParens: false,
  });
  checkForm(program, modules);
  const scopes = findScopes(program);
  const lineOf = (position: number) => code.slice(0, position).split("\n").length;
  checkNames(scopes, lineOf);
  const text = new CellText(code, tokens);
  // Closing texts at one place must come from the inside out, hence this order.
  rewritePowers(program, text);
  rewriteAwaits(program, text);
  const types = maybeTypes(source, code, scopes);
  if (isCheck) rewriteImports(program, text, types);
  else {
    const closures = findClosures(program, scopes);
    rewriteClosures(closures, text);
    rewriteDeclarations(program, scopes, text, { maybeTypes: types, closures });
  }
  rewriteLoops(program, { text, scopes, lineOf });
  const opening = ['"use strict";', ...text.prologue].join(" ");
  return {
    code: `$cell(async (${text.mark}) => { ${opening} ${text}\n});\n//# sourceURL=cell:///${encodeURIComponent(cell)}.ts`,
    analysis: analyse(program, scopes),
  };
}

function rewriteImports(program: Program, text: CellText, maybeTypes: ReadonlySet<string>): void {
  const own = { open: () => "const ", is: " = ", close: ";" };
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") rewriteImport(statement, text, maybeTypes, own);
  }
}

/** Imports that the cell uses as types only: as in TypeScript, these may be no values at all. */
function maybeTypes(source: string, code: string, scopes: Scopes): ReadonlySet<string> {
  const used = new Set([...scopes.references.keys()].map(({ name }) => name));
  const count = (text: string, name: string) =>
    text.split(/[^\p{ID_Continue}$]+/u).filter((word) => word === name).length;
  const names = [...scopes.topLevel.values()]
    .filter(({ kind, name }) => kind === "import" && !used.has(name))
    .map(({ name }) => name);
  return new Set(names.filter((name) => count(source, name) > count(code, name)));
}

function locate(source: string, { code, columnIn }: Stripped, error: unknown): CellSyntaxError {
  const position = error instanceof Refusal ? error.position : (error as { pos?: number }).pos;
  if (position === undefined) throw error;
  const before = code.slice(0, position).split("\n");
  const line = before.length;
  const column = columnIn(line, before.at(-1)?.length ?? 0) + 1;
  if (error instanceof Refusal)
    return { message: error.message, line, column, advice: error.advice };
  const complaint = (error as Error).message.replace(/ \(\d+:\d+\)$/, "");
  return describeFailure(source, complaint, line, column);
}
