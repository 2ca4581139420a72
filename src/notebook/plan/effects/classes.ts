import type { AnyNode, Class } from "acorn";
import { invoke, methodKey } from "./invoke.ts";
import { accessorKey, keyOf } from "./properties.ts";
import type { Frame, Values } from "./thing.ts";
import type { World } from "./world.ts";

/** Goes through a class; fields and constructor run when it makes something. */
export function makeClass(world: World, frame: Frame, node: Class & AnyNode): Values {
  const made = frame.make(node, "class");
  const self = new Set([made]);
  if (node.id) world.bind(frame, node.id, self);
  const parents = world.value(frame, node.superClass);
  world.pour(parents, made.classes);
  for (const parent of parents) {
    for (const [key, values] of parent.isOpaque ? [] : parent.fields) {
      if (!key.startsWith(methodKey)) world.pour(values, made.field(key));
    }
  }
  for (const member of node.body.body) {
    if (member.type === "MethodDefinition" && member.kind !== "constructor") {
      const key = keyOf(world, frame, member);
      const named = member.kind === "method" ? key : accessorKey(member.kind, key);
      const method = new Set([frame.make(member.value, "function")]);
      world.pour(method, made.field(member.static ? named : methodKey + named));
    } else if (member.type === "StaticBlock" || member.static) {
      invoke({ world, frame, node: member, given: [] }, frame.make(member, "function"), self);
    }
  }
  return self;
}
