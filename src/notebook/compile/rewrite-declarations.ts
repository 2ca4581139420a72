import type { AnyNode, Program, VariableDeclaration, VariableDeclarator } from "acorn";
import type { CellText } from "./cell-text.ts";
import { childNodes, isFunction } from "./child-nodes.ts";
import { patternNames } from "./pattern-names.ts";
import { rewriteImport } from "./rewrite-import.ts";
import type { Scopes } from "./scopes.ts";

const shared = { open: (mark: string) => `${mark}.constants({`, is: ": ", close: "});" };

interface Known {
  /** Imports that are used as types only. */
  readonly maybeTypes: ReadonlySet<string>;
  /** Functions that can be made anew elsewhere. */
  readonly closures: ReadonlyMap<AnyNode, unknown>;
}

/** Turns the cell's own declarations into properties of the global object. */
export function rewriteDeclarations(
  program: Program,
  scopes: Scopes,
  text: CellText,
  { maybeTypes, closures }: Known,
): void {
  const hoisted = new Map<string, string>();
  for (const statement of program.body) {
    switch (statement.type) {
      case "VariableDeclaration":
        rewriteVariables(statement);
        break;
      case "FunctionDeclaration": {
        const own = text.mark + statement.id.name;
        const isClosure = closures.has(statement);
        const value = isClosure ? `${text.mark}.closure(${own}, "${text.mark}")` : own;
        hoisted.set(statement.id.name, value);
        text.replace(statement.id.start, statement.id.end, own);
        break;
      }
      case "ClassDeclaration":
        text.open(statement.start, `${text.mark}.variables({${statement.id.name}: `);
        text.close(statement.end, "});");
        break;
      case "ImportDeclaration":
        rewriteImport(statement, text, maybeTypes, shared);
        break;
      default:
        rewriteNestedVariables(statement, text, program);
    }
  }
  const nested = [...scopes.topLevel.values()].filter(
    ({ kind, madeAt }) => kind === "var" && madeAt === 0,
  );
  if (nested.length > 0) {
    const values = nested.map(({ name }) => `${name}: void 0`).join(", ");
    text.prologue.push(`${text.mark}.variables({${values}});`);
  }
  if (hoisted.size > 0) {
    const values = [...hoisted].map(([name, value]) => `${name}: ${value}`).join(", ");
    text.prologue.push(`${text.mark}.functions({${values}});`);
  }

  function rewriteVariables(statement: VariableDeclaration): void {
    const call = `${text.mark}.${statement.kind === "const" ? "constants" : "variables"}`;
    let from = statement.start;
    for (const declarator of statement.declarations) {
      rewriteDeclarator(declarator, call, from);
      const isLast = declarator === statement.declarations.at(-1);
      if (!isLast) from = text.token(",", declarator.end).start;
    }
    text.close(statement.end, ";");
  }

  /** Rewrites a declarator, and the keyword or comma before it that begins at `from`. */
  function rewriteDeclarator(declarator: VariableDeclarator, call: string, from: number): void {
    const { id, init, end } = declarator;
    const separator = text.slice(from, from + 1) === "," ? "; " : "";
    if (id.type === "Identifier") {
      text.replace(from, id.start, `${separator}${call}({`);
      const equals = init && text.token("=", id.end);
      if (equals) text.replace(equals.start, equals.end, ":");
      text.close(end, equals ? "})" : ": void 0})");
      return;
    }
    text.replace(from, id.start, `${separator}{const `);
    const names = patternNames(id);
    for (const { node, binding } of scopes.references.values()) {
      const inside = node.start > id.start && node.end <= id.end;
      if (inside && binding?.declarator === declarator) names.push(node);
    }
    for (const name of names) text.replace(name.start, name.end, text.mark + name.name);
    for (const start of shorthands(id)) text.open(start.start, `${start.name}: `);
    const own = patternNames(id).map(({ name }) => `${name}: ${text.mark}${name}`);
    text.close(end, `; ${call}({${own.join(", ")}});}`);
  }
}

/** The `a` of `{ a }` or `{ a = 1 }`, in patterns and in objects inside patterns. */
function shorthands(node: AnyNode): { start: number; name: string }[] {
  const inner = childNodes(node).flatMap(shorthands);
  if (node.type !== "Property" || !node.shorthand || node.key.type !== "Identifier") return inner;
  return [{ start: node.start, name: node.key.name }, ...inner];
}

/** `var` in a block or loop head: the name is a global property already, so only assign to it. */
function rewriteNestedVariables(node: AnyNode, text: CellText, parent: AnyNode): void {
  if (isFunction(node) || node.type === "ClassBody") return;
  for (const child of childNodes(node)) rewriteNestedVariables(child, text, node);
  if (node.type !== "VariableDeclaration" || node.kind !== "var") return;
  const isHead = parent.type.startsWith("For") && "body" in parent && parent.body !== node;
  const first = node.declarations[0]?.start ?? node.end;
  text.replace(node.start, first, isHead ? "" : "void (");
  if (!isHead) text.close(node.declarations.at(-1)?.end ?? node.end, ")");
}
