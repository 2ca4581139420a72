import type { AnyNode } from "acorn";
import type { Collector } from "./collector.ts";
import type { Place } from "./facts.ts";
import { keyOf } from "./key-of.ts";

/** Takes a value apart into what a pattern declares or assigns. */
export function collectPattern(
  collector: Collector,
  pattern: AnyNode,
  value: Place | null,
  mode: "bind" | "assign",
): void {
  const inner = (part: AnyNode, from: Place | null) => collector.pattern(part, from, mode);
  switch (pattern.type) {
    case "Identifier":
      if (mode === "bind") collector.bind(pattern, value);
      else collector.assign(pattern, value);
      return;
    case "MemberExpression": {
      const object = collector.value(pattern.object);
      const key = keyOf(collector, pattern);
      if (object === null) return;
      collector.store(object, key, value);
      collector.add({ fact: "change", place: object });
      return;
    }
    case "AssignmentPattern":
      inner(pattern.left, collector.either(value, collector.value(pattern.right)));
      return;
    case "ArrayPattern":
      if (value !== null) collector.add({ fact: "iterate", from: value });
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === "RestElement") inner(element.argument, collectRest(collector, value));
        else if (element) inner(element, collector.load(value, String(index)));
      }
      return;
    case "ObjectPattern":
      for (const part of pattern.properties) {
        if (part.type === "RestElement") inner(part.argument, collectRest(collector, value));
        else inner(part.value, collector.load(value, keyOf(collector, part)));
      }
      return;
    default:
  }
}

/** What `...rest` gets: a new object with any of the contents. */
function collectRest(collector: Collector, value: Place | null): Place {
  const rest = collector.make({ kind: "object" });
  collector.store(rest, "*", collector.load(value, "*"));
  return rest;
}
