import type { AnyNode } from "acorn";
import { iterate, keyOf, read, write } from "./properties.ts";
import { type Frame, nothing, union, type Values } from "./thing.ts";
import type { World } from "./world.ts";

/** Takes values apart into what a pattern declares or assigns. */
export function take(
  world: World,
  frame: Frame,
  pattern: AnyNode,
  values: Values,
  mode: "bind" | "assign",
): void {
  const site = { world, frame, node: pattern };
  const inner = (part: AnyNode, from: Values) => take(world, frame, part, from, mode);
  switch (pattern.type) {
    case "Identifier":
      world[mode](frame, pattern, values);
      return;
    case "MemberExpression": {
      const objects = world.value(frame, pattern.object);
      write(site, objects, keyOf(world, frame, pattern), values);
      world.change(frame, objects);
      return;
    }
    case "AssignmentPattern":
      inner(pattern.left, union(values, world.value(frame, pattern.right)));
      return;
    case "ArrayPattern":
      iterate(site, values);
      for (const [index, element] of pattern.elements.entries()) {
        const isRest = element?.type === "RestElement";
        if (element) inner(element, isRest ? values : read(site, values, String(index)));
      }
      return;
    case "ObjectPattern":
      for (const part of pattern.properties) {
        if (part.type === "RestElement") inner(part, values);
        else inner(part.value, read(site, values, keyOf(world, frame, part)));
      }
      return;
    case "RestElement": {
      const rest = frame.make(pattern, "object");
      world.pour(read(site, values, "*"), rest.field("*"));
      inner(pattern.argument, new Set([rest]));
      return;
    }
    default:
  }
}

/** Declares the parameters of a function. */
export function takeParameters(world: World, frame: Frame, parameters: readonly AnyNode[]): void {
  for (const [index, parameter] of parameters.entries()) {
    const given = frame.given[index] ?? nothing;
    if (parameter.type !== "RestElement") take(world, frame, parameter, given, "bind");
    else {
      const list = frame.make(parameter, "object");
      world.pour(given, list.field("*"));
      take(world, frame, parameter.argument, new Set([list]), "bind");
    }
  }
}
