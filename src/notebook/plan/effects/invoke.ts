import type { AnyNode, Class, Function as FunctionNode } from "acorn";
import { type Frame, nothing, type Thing, type Values } from "./thing.ts";
import type { World } from "./world.ts";

/** A place of the text, in one call of the function around it. */
export interface Site {
  readonly world: World;
  readonly frame: Frame;
  readonly node: AnyNode;
}

/** A place where something is called. */
export interface CallSite extends Site {
  readonly given: readonly Values[];
  /** The first argument that is spread, from which on positions are unknown. */
  readonly spreadFrom?: number;
}

/** Runs a function of the reader's: its parameters may hold what is given; returns its result. */
export function invoke(site: CallSite, callee: Thing, self: Values = nothing): Values {
  const { world, given, spreadFrom = Number.POSITIVE_INFINITY } = site;
  const frame = world.enter(site.frame, site.node, callee);
  if (!frame?.node) return nothing;
  const parameters = "params" in frame.node ? frame.node.params : [];
  for (const [at, { type }] of parameters.entries()) {
    const held = frame.given[at] ?? new Set();
    frame.given[at] = held;
    for (const [index, things] of given.entries()) {
      const isSpread = index >= spreadFrom && at >= spreadFrom;
      const isRest = type === "RestElement" && index >= Math.min(at, spreadFrom);
      if (index === at || isSpread || isRest) world.pour(things, held);
    }
  }
  if (frame.node.type !== "ArrowFunctionExpression") world.pour(self, frame.self);
  if (frame.round !== world.round) {
    frame.round = world.round;
    world.run(frame, frame.node);
  }
  if (!(frame.node as FunctionNode).generator) return frame.result;
  const generator = frame.make(frame.node, "generator");
  world.pour(frame.result, generator.field("*"));
  return new Set([generator]);
}

/** Gives a thing the methods and fields of a class and of those it extends, and runs constructors. */
export function construct(
  site: CallSite,
  made: Thing,
  from: Thing,
  built = new Set<Thing>(),
): void {
  if (built.has(from)) return;
  built.add(from);
  site.world.pour(new Set([from]), made.classes);
  // A class of the library or of JavaScript may keep what it is given.
  if (!from.code) for (const things of site.given) site.world.pour(things, made.field("*"));
  for (const [key, methods] of from.code ? from.fields : []) {
    if (key.startsWith(methodKey)) {
      site.world.pour(methods, made.field(key.slice(methodKey.length)));
    }
  }
  for (const builder of buildersOf(from)) invoke(site, builder, new Set([made]));
  for (const parent of from.classes) construct(site, made, parent, built);
}

/** Begins the keys under which a class has the methods of what it makes. */
export const methodKey = "method\0";

/** What initializes the fields, and the constructor. */
function buildersOf({ kind, code }: Thing): Thing[] {
  if (kind !== "class" || !code) return [];
  return (code.node as Class).body.body.flatMap((member) => {
    if (member.type === "StaticBlock" || member.static) return [];
    if (member.type === "PropertyDefinition") return code.frame.make(member, "function");
    return member.kind === "constructor" ? code.frame.make(member.value, "function") : [];
  });
}
