import type { AnyNode, ImportDeclaration } from "acorn";
import { childNodes } from "../child-nodes.ts";
import { importedName } from "../imported-name.ts";
import type { Collector } from "./collector.ts";

/** Gathers what a statement does, and the statements in it. */
export function collectStatement(collector: Collector, node: AnyNode): void {
  switch (node.type) {
    case "ExpressionStatement":
      collector.value(node.expression, false);
      break;
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) {
        collector.pattern(id, init ? collector.value(init) : null, "bind");
      }
      break;
    case "FunctionDeclaration":
      if (node.id) collector.bind(node.id, collector.function(node));
      break;
    case "ClassDeclaration":
      collector.class(node);
      break;
    case "ImportDeclaration":
      collectImport(collector, node);
      break;
    case "ReturnStatement":
      if (node.argument) {
        collector.copy(collector.current.result, collector.value(node.argument));
      }
      break;
    case "ForInStatement":
    case "ForOfStatement": {
      const from = collector.value(node.right);
      const isOf = node.type === "ForOfStatement";
      if (isOf && from !== null) collector.add({ fact: "iterate", from });
      let each = isOf ? collector.load(from, "*") : null;
      if (isOf && node.await) each = collector.either(each, collector.load(each, "*"));
      if (node.left.type === "VariableDeclaration") {
        const [first] = node.left.declarations;
        if (first) collector.pattern(first.id, each, "bind");
      } else {
        collector.pattern(node.left, each, "assign");
      }
      collector.statement(node.body);
      break;
    }
    case "ForStatement":
      if (node.init) collectEither(collector, node.init);
      if (node.test) collector.value(node.test);
      if (node.update) collector.value(node.update, false);
      collector.statement(node.body);
      break;
    case "CatchClause":
      if (node.param) collector.pattern(node.param, null, "bind");
      collector.statement(node.body);
      break;
    default:
      for (const child of childNodes(node)) collectEither(collector, child);
  }
}

function collectEither(collector: Collector, node: AnyNode): void {
  const isStatement = /Statement$|Declaration$|^SwitchCase$|^CatchClause$/.test(node.type);
  if (isStatement) collector.statement(node);
  else collector.value(node, false);
}

function collectImport(collector: Collector, node: ImportDeclaration): void {
  const module = String(node.source.value);
  for (const specifier of node.specifiers) {
    const name = importedName(specifier);
    collector.bind(specifier.local, collector.make({ kind: "import", module, name }));
  }
}
