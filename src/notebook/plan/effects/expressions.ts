import type { AnyNode, ArrayExpression, ObjectExpression } from "acorn";
import { childNodes } from "../../compile/child-nodes.ts";
import { call } from "./calls.ts";
import type { Site } from "./invoke.ts";
import { plainProperties } from "./known-calls.ts";
import { take } from "./patterns.ts";
import { accessorKey, iterate, keyOf, read, spread } from "./properties.ts";
import { type Frame, nothing, union, type Values } from "./thing.ts";
import type { World } from "./world.ts";

/** What the value of an expression may be; undefined for those that only their parts matter of. */
export function evaluate(world: World, frame: Frame, node: AnyNode): Values | undefined {
  const value = (part: AnyNode | null | undefined) => world.value(frame, part);
  const site = { world, frame, node };
  switch (node.type) {
    case "Identifier":
      return world.read(frame, node);
    case "ThisExpression":
    case "Super":
      return frame.self;
    case "MemberExpression": {
      const objects = value(node.object);
      const key = keyOf(world, frame, node);
      return plainProperties.has(key) ? nothing : read(site, objects, key);
    }
    case "ChainExpression":
    case "ParenthesizedExpression":
      return value(node.expression);
    case "ConditionalExpression":
      value(node.test);
      return union(value(node.consequent), value(node.alternate));
    case "LogicalExpression":
      return union(value(node.left), value(node.right));
    case "SequenceExpression":
      return node.expressions.map(value).at(-1) ?? nothing;
    case "UnaryExpression":
    case "UpdateExpression": {
      const { argument } = node;
      const target = argument.type === "ChainExpression" ? argument.expression : argument;
      const changes = node.type === "UpdateExpression" || node.operator === "delete";
      value(target);
      if (changes) take(world, frame, target, nothing, "assign");
      return nothing;
    }
    case "AssignmentExpression": {
      const isLogical = ["&&=", "||=", "??="].includes(node.operator);
      const old = node.operator === "=" ? nothing : value(node.left);
      const right = value(node.right);
      const assigned = isLogical || node.operator === "=" ? right : nothing;
      take(world, frame, node.left, assigned, "assign");
      return isLogical ? union(old, right) : assigned;
    }
    case "ArrayExpression":
      return makeArray(site, node);
    case "ObjectExpression":
      return makeObject(site, node);
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunctionExpression": {
      const made = new Set([frame.make(node, "function")]);
      if (node.type !== "ArrowFunctionExpression" && node.id) world.bind(frame, node.id, made);
      return made;
    }
    case "CallExpression":
    case "NewExpression":
    case "TaggedTemplateExpression":
      return call(world, frame, node, !unused.has(node));
    case "AwaitExpression":
      return awaited(value(node.argument));
    case "YieldExpression": {
      const given = value(node.argument);
      world.pour(node.delegate ? iterate(site, given) : given, frame.result);
      return nothing;
    }
    default:
      return undefined;
  }
}

/** Calls whose values nothing is done with. */
const unused = new WeakSet<AnyNode>();

export function markUnused(node: AnyNode): void {
  unused.add(node);
  if (/^(?:Await|Chain|Conditional|Logical|Sequence)Expression$/.test(node.type)) {
    for (const part of childNodes(node)) markUnused(part);
  }
}

/** What promises give, which are not in sight, and what is no promise. */
export function awaited(values: Values): Values {
  const promises = [...values].filter(({ isOpaque }) => isOpaque);
  return union(values, ...promises.map((each) => each.field("*")));
}

function makeArray(site: Site, node: ArrayExpression): Values {
  const { world, frame } = site;
  const array = frame.make(node, "object");
  let isSpread = false;
  for (const [index, element] of node.elements.entries()) {
    if (element?.type === "SpreadElement") {
      isSpread = true;
      world.pour(iterate(site, world.value(frame, element.argument)), array.field("*"));
    } else {
      world.pour(world.value(frame, element), array.field(isSpread ? "*" : String(index)));
    }
  }
  return new Set([array]);
}

function makeObject(site: Site, node: ObjectExpression): Values {
  const { world, frame } = site;
  const object = frame.make(node, "object");
  for (const part of node.properties) {
    if (part.type === "SpreadElement") {
      spread(site, world.value(frame, part.argument), object);
      continue;
    }
    const key = keyOf(world, frame, part);
    const own = part.kind === "init" ? key : accessorKey(part.kind, key);
    world.pour(world.value(frame, part.value), object.field(own));
  }
  return new Set([object]);
}
