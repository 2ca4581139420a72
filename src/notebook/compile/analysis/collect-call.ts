import type { AnyNode, CallExpression, MemberExpression, NewExpression } from "acorn";
import type { CallNode, Collector } from "./collector.ts";
import type { Call, Place } from "./facts.ts";
import { keyOf } from "./key-of.ts";
import { plainFunctions, plainNamespaces } from "./known-names.ts";

export function collectCall(collector: Collector, node: CallNode, used: boolean): Place | null {
  const target = node.type === "TaggedTemplateExpression" ? node.tag : node.callee;
  const callee = target.type === "ChainExpression" ? target.expression : target;
  const place = collectCallee(collector, callee);
  const given = collectArguments(collector, node);
  if (isPlain(collector, callee) && node.type === "CallExpression") return null;
  const to = collector.place();
  const how = node.type === "NewExpression" ? "new" : callee.type === "Super" ? "super" : "call";
  collector.add({ fact: "call", to, how, used, ...place, ...given });
  return how === "super" ? null : to;
}

function collectCallee(collector: Collector, callee: AnyNode): Pick<Call, "callee" | "method"> {
  if (callee.type !== "MemberExpression") return { callee: collector.value(callee) };
  const receiver = collector.value(callee.object);
  return { callee: receiver, method: keyOf(collector, callee) };
}

function collectArguments(
  collector: Collector,
  node: CallNode,
): Pick<Call, "arguments" | "spreadFrom"> {
  if (node.type === "TaggedTemplateExpression") {
    const { expressions } = node.quasi;
    return { arguments: [null, ...expressions.map((part) => collector.value(part))] };
  }
  const places: (Place | null)[] = [];
  let spreadFrom: number | undefined;
  for (const [index, given] of node.arguments.entries()) {
    if (given.type === "SpreadElement") {
      const from = collector.value(given.argument);
      if (from !== null) collector.add({ fact: "iterate", from });
      places.push(collector.load(from, "*"));
      spreadFrom ??= index;
    } else if (given.type === "ArrowFunctionExpression" && isForEach(node)) {
      places.push(collector.function(given, false));
    } else {
      places.push(collector.value(given));
    }
  }
  return spreadFrom === undefined ? { arguments: places } : { arguments: places, spreadFrom };
}

const isForEach = ({ callee }: CallExpression | NewExpression) =>
  callee.type === "MemberExpression" && propertyName(callee) === "forEach";

const propertyName = ({ property }: MemberExpression) =>
  property.type === "Identifier" ? property.name : "";

/** Whether it is a function of JavaScript that neither keeps nor returns an object. */
function isPlain(collector: Collector, callee: AnyNode): boolean {
  const isFree = (node: AnyNode) =>
    node.type === "Identifier" && collector.scopes.references.get(node)?.binding === null;
  if (callee.type === "Identifier") return isFree(callee) && plainFunctions.has(callee.name);
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    isFree(callee.object) &&
    plainNamespaces.has(callee.object.name)
  );
}
