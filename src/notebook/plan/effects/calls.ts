import type { AnyNode, CallExpression, NewExpression, TaggedTemplateExpression } from "acorn";
import { construct, invoke } from "./invoke.ts";
import { isKnownMethod } from "./known-calls.ts";
import { callMethod, callOutside, type OutsideCall } from "./outside-calls.ts";
import { isElement, iterate, keyOf, read } from "./properties.ts";
import { type Frame, nothing, type Thing, union, type Values } from "./thing.ts";
import type { World } from "./world.ts";

type Call = CallExpression | NewExpression | TaggedTemplateExpression;

/** Goes through a call to whatever it may call; returns what may come of it. */
export function call(world: World, frame: Frame, node: Call, used: boolean): Values {
  const target = node.type === "TaggedTemplateExpression" ? node.tag : node.callee;
  const callee = target.type === "ChainExpression" ? target.expression : target;
  const receivers = callee.type === "MemberExpression" && world.value(frame, callee.object);
  const key = callee.type === "MemberExpression" ? keyOf(world, frame, callee) : "";
  const callees = receivers || world.value(frame, callee);
  const site: OutsideCall = { world, frame, node, used, ...givenTo(world, frame, node) };
  if (callee.type === "Super") {
    for (const made of callees) {
      for (const own of made.classes) for (const from of own.classes) construct(site, made, from);
    }
    return nothing;
  }
  // A method of a text or number, or of something that is not known yet.
  if (receivers && receivers.size === 0) return callOutside(site, null);
  const callEach = (each: Thing) => (receivers ? callOn(site, each, key) : callOne(site, each));
  return union(...[...callees].map(callEach));
}

function givenTo(
  world: World,
  frame: Frame,
  node: Call,
): Pick<OutsideCall, "given" | "spreadFrom"> {
  const isTemplate = node.type === "TaggedTemplateExpression";
  const parts: AnyNode[] = isTemplate ? node.quasi.expressions : node.arguments;
  const given = parts.map((each) =>
    each.type === "SpreadElement"
      ? iterate({ world, frame, node: each }, world.value(frame, each.argument))
      : world.value(frame, each),
  );
  const first = parts.findIndex(({ type }) => type === "SpreadElement");
  const spreadFrom = first < 0 ? Number.POSITIVE_INFINITY : first;
  return { given: isTemplate ? [nothing, ...given] : given, spreadFrom };
}

function callOne(site: OutsideCall, callee: Thing, self: Values = nothing): Values {
  if (!callee.code) return callee.isOpaque ? callOutside(site, callee) : nothing;
  if (site.node.type !== "NewExpression") return invoke(site, callee, self);
  const made = site.frame.make(site.node, "object");
  construct(site, made, callee);
  return union(new Set([made]), invoke(site, callee, new Set([made])));
}

/** Calls a method: the reader's own if there is one, else whatever has that name. */
function callOn(site: OutsideCall, receiver: Thing, method: string): Values {
  const self = new Set([receiver]);
  const isElementOrExport =
    isElement(method) || receiver.kind === "global" || receiver.name === "*";
  const callEach = (callees: Values) =>
    [...callees].map((callee) =>
      callee.code || callee.isOpaque ? callOne(site, callee, self) : nothing,
    );
  if (isElementOrExport) return union(...callEach(read(site, self, method)));
  const own = receiver.isOpaque ? nothing : receiver.field(method);
  if ([...own].some(({ code, isOpaque }) => code || isOpaque)) return union(...callEach(own));
  // What was stored under names that are not in the text may be under this one.
  const stored = receiver.isOpaque || isKnownMethod(method) ? nothing : receiver.field("*");
  const readers = new Set([...stored].filter(({ code }) => code));
  return union(callMethod(site, receiver, method), ...callEach(readers));
}
