import type { AnyNode } from "acorn";

/** What of a node is a plain word of the text and neither evaluated nor bound. */
function isWord(node: AnyNode, key: string): boolean {
  switch (node.type) {
    case "MemberExpression":
      return key === "property" && !node.computed;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return key === "key" && !node.computed;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
      return key === "label";
    case "ImportSpecifier":
      return key === "imported";
    case "ExportSpecifier":
      return key === "exported";
    case "MetaProperty":
      return true;
    default:
      return false;
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;

/** The parts of a node that are evaluated or bound, in the order of the text. */
export function childNodes(node: AnyNode): AnyNode[] {
  const children: AnyNode[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (isWord(node, key)) continue;
    for (const part of Array.isArray(value) ? value : [value]) {
      if (isNode(part)) children.push(part);
    }
  }
  return children;
}

export const isFunction = (node: AnyNode) =>
  node.type === "FunctionDeclaration" ||
  node.type === "FunctionExpression" ||
  node.type === "ArrowFunctionExpression";
