import type { AnyNode } from "acorn";
import { childNodes } from "../../compile/child-nodes.ts";
import { importedName } from "../../compile/imported-name.ts";
import { makeClass } from "./classes.ts";
import { awaited, evaluate, markUnused } from "./expressions.ts";
import { take, takeParameters } from "./patterns.ts";
import { iterate, keyOf, write } from "./properties.ts";
import { type Frame, nothing, type Values } from "./thing.ts";
import type { Walk, World } from "./world.ts";

/** Goes through the text as though it ran, every branch once, with all that a name may hold. */
export const walk: Walk = { value: visit, body: visitBody };

function visitBody(world: World, frame: Frame, node: AnyNode): void {
  if (node.type === "PropertyDefinition") {
    const value = world.value(frame, node.value);
    write({ world, frame, node }, frame.self, keyOf(world, frame, node), value);
  } else if (node.type === "StaticBlock") {
    visitAll(world, frame, node.body);
  } else if ("params" in node) {
    takeParameters(world, frame, node.params);
    const value = world.value(frame, node.body);
    if (node.body.type !== "BlockStatement") world.pour(value, frame.result);
  }
}

function visitAll(world: World, frame: Frame, statements: readonly AnyNode[]): void {
  // Functions are there before the first line.
  const isHoisted = ({ type }: AnyNode) => type === "FunctionDeclaration";
  for (const each of statements.filter(isHoisted)) world.value(frame, each);
  for (const each of statements) world.value(frame, each);
}

/** Goes through a statement or an expression. */
function visit(world: World, frame: Frame, node: AnyNode): Values {
  const value = (part: AnyNode | null | undefined) => world.value(frame, part);
  switch (node.type) {
    case "Program":
    case "BlockStatement":
      visitAll(world, frame, node.body);
      return nothing;
    case "ExpressionStatement":
      markUnused(node.expression);
      return value(node.expression);
    case "VariableDeclaration":
      for (const { id, init } of node.declarations) take(world, frame, id, value(init), "bind");
      return nothing;
    case "ClassDeclaration":
    case "ClassExpression":
      return makeClass(world, frame, node);
    case "ReturnStatement":
      world.pour(value(node.argument), frame.result);
      return nothing;
    case "ForInStatement":
    case "ForOfStatement": {
      const from = value(node.right);
      const { left } = node;
      const isOf = node.type === "ForOfStatement";
      const taken = isOf ? iterate({ world, frame, node }, from) : nothing;
      const each = isOf && node.await ? awaited(taken) : taken;
      if (left.type !== "VariableDeclaration") take(world, frame, left, each, "assign");
      else for (const { id } of left.declarations) take(world, frame, id, each, "bind");
      return value(node.body);
    }
    case "ForStatement":
      if (node.update) markUnused(node.update);
      break;
    case "Literal":
      return nothing;
    case "CatchClause":
      return value(node.body);
    case "ImportDeclaration":
      for (const specifier of node.specifiers) {
        const imported = world.constant("import", importedName(specifier));
        world.bind(frame, specifier.local, imported);
      }
      return nothing;
    default: {
      const result = evaluate(world, frame, node);
      if (result) return result;
    }
  }
  for (const child of childNodes(node)) value(child);
  return nothing;
}
