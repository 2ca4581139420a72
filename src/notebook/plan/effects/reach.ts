import type { AnyNode } from "acorn";
import type { Binding } from "../../compile/scopes.ts";
import type { Thing, Values } from "./thing.ts";

type Code = NonNullable<Thing["code"]>;

/** Everything that can be reached from some things. */
export function reach(from: Values): Set<Thing> {
  const reached = new Set(from);
  for (const { fields, parts, code } of reached) {
    for (const field of fields.values()) for (const inner of field) reached.add(inner);
    for (const part of parts.values()) reached.add(part);
    if (!code) continue;
    for (const binding of captures(code)) reached.add(code.frame.variable(binding));
  }
  return reached;
}

const known = new WeakMap<AnyNode, readonly Binding[]>();

/** The variables of outer functions that a function or what is in it uses. */
function captures({ node, frame }: Code): readonly Binding[] {
  const isInside = ({ start }: AnyNode) => start >= node.start && start < node.end;
  const find = () =>
    [...frame.scopes.references].flatMap(([name, { binding }]) =>
      binding && !binding.topLevel && isInside(name) && !isInside(binding.node) ? binding : [],
    );
  const found = known.get(node) ?? [...new Set(find())];
  known.set(node, found);
  return found;
}
