import type { AnyNode, ArrayExpression, ObjectExpression } from "acorn";
import { childNodes } from "../child-nodes.ts";
import type { Collector } from "./collector.ts";
import type { Place } from "./facts.ts";
import { keyOf } from "./key-of.ts";
import { plainProperties } from "./known-names.ts";

/**
 * Gathers what an expression does; returns where its value is, or null when that is no object.
 * `used` tells whether anything is done with the value.
 */
export function collectValue(collector: Collector, node: AnyNode, used = true): Place | null {
  const value = (part: AnyNode | null | undefined, isUsed?: boolean) =>
    collector.value(part, isUsed);
  switch (node.type) {
    case "Identifier":
      return collector.read(node);
    case "ThisExpression":
    case "Super":
      return collector.self;
    case "MemberExpression": {
      const object = value(node.object);
      const key = keyOf(collector, node);
      return plainProperties.has(key) ? null : collector.load(object, key);
    }
    case "ChainExpression":
      return value(node.expression, used);
    case "ConditionalExpression":
      value(node.test);
      return collector.either(value(node.consequent, used), value(node.alternate, used));
    case "LogicalExpression":
      return collector.either(value(node.left), value(node.right, used));
    case "SequenceExpression": {
      const last = node.expressions.at(-1);
      for (const part of node.expressions) if (part !== last) value(part, false);
      return value(last, used);
    }
    case "UnaryExpression": {
      const target =
        node.argument.type === "ChainExpression" ? node.argument.expression : node.argument;
      if (node.operator === "delete") collector.pattern(target, null, "assign");
      else value(node.argument, node.operator !== "void" && used);
      return null;
    }
    case "UpdateExpression":
      value(node.argument);
      collector.pattern(node.argument, null, "assign");
      return null;
    case "AssignmentExpression": {
      const logical = ["&&=", "||=", "??="].includes(node.operator);
      const old = node.operator === "=" ? null : value(node.left);
      const right = value(node.right);
      const assigned = logical || node.operator === "=" ? right : null;
      collector.pattern(node.left, assigned, "assign");
      return logical ? collector.either(old, right) : assigned;
    }
    case "ArrayExpression":
      return collectArray(collector, node);
    case "ObjectExpression":
      return collectObject(collector, node);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return collector.function(node);
    case "ClassExpression":
      return collector.class(node);
    case "CallExpression":
    case "NewExpression":
    case "TaggedTemplateExpression":
      return collector.call(node, used);
    case "AwaitExpression": {
      const promise = value(node.argument, used);
      return collector.either(promise, collector.load(promise, "*"));
    }
    case "YieldExpression": {
      const given = value(node.argument);
      collector.copy(collector.current.result, node.delegate ? collector.load(given, "*") : given);
      return null;
    }
    default:
      for (const child of childNodes(node)) value(child);
      return null;
  }
}

function collectArray(collector: Collector, node: ArrayExpression): Place {
  const array = collector.make({ kind: "object" });
  let index = 0;
  for (const element of node.elements) {
    if (element?.type === "SpreadElement") {
      const from = collector.value(element.argument);
      if (from !== null) collector.add({ fact: "iterate", from });
      collector.store(array, "*", collector.load(from, "*"));
      index = Number.NaN;
    } else if (element) {
      const key = Number.isNaN(index) ? "*" : String(index);
      collector.store(array, key, collector.value(element));
    }
    index++;
  }
  return array;
}

function collectObject(collector: Collector, node: ObjectExpression): Place {
  const object = collector.make({ kind: "object" });
  for (const part of node.properties) {
    if (part.type === "SpreadElement") {
      const from = collector.value(part.argument);
      if (from !== null) collector.add({ fact: "spread", into: object, from });
      continue;
    }
    const key = keyOf(collector, part);
    const named = part.kind === "init" ? key : `${part.kind} ${key}`;
    collector.store(object, named, collector.value(part.value));
  }
  return object;
}
