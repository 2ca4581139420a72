import type { AnyNode, Program } from "acorn";
import { childNodes, isFunction } from "./child-nodes.ts";
import type { Scopes } from "./scopes.ts";

/**
 * Functions of which another worker can have the same, by their text and what they mention: those at
 * the top of the cell, and those that are given to `overSeeds`; with the names each takes from
 * functions and blocks around it.
 */
export function findClosures(program: Program, scopes: Scopes): Map<AnyNode, string[]> {
  const found = new Map<AnyNode, string[]>();
  const consider = (node: AnyNode | null | undefined) => {
    if (node && isFunction(node) && !isBound(node, scopes))
      found.set(node, localNames(node, scopes));
  };
  for (const statement of program.body) {
    if (statement.type === "FunctionDeclaration") consider(statement);
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) if (id.type === "Identifier") consider(init);
  }
  const search = (node: AnyNode) => {
    for (const child of childNodes(node)) search(child);
    if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return;
    if (node.callee.name === "overSeeds") consider(node.arguments[1]);
  };
  search(program);
  return found;
}

/** The global object in its other names, and clocks, which tell that others work beside. */
const tellsPlace = new Set(["globalThis", "self", "eval", "Function", "Date", "performance"]);

/** Whether a function depends on where and when it runs. */
function isBound(node: AnyNode, scopes: Scopes): boolean {
  switch (node.type) {
    case "ThisExpression":
    case "Super":
    case "MetaProperty":
    case "ImportExpression":
      return true;
    case "Identifier":
      if (node.name === "arguments") return true;
      if (tellsPlace.has(node.name) && !scopes.references.get(node)?.binding) return true;
  }
  return childNodes(node).some((child) => isBound(child, scopes));
}

function localNames({ start, end }: AnyNode, scopes: Scopes): string[] {
  const names = new Set<string>();
  for (const { node, binding } of scopes.references.values()) {
    if (node.start < start || node.end > end || !binding || binding.topLevel) continue;
    if (binding.node.start < start || binding.node.end > end) names.add(binding.name);
  }
  return [...names];
}
