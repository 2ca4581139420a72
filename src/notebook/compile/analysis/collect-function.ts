import type { Class, PropertyDefinition } from "acorn";
import type { Collector, FunctionNode } from "./collector.ts";
import type { DraftFunction } from "./draft-function.ts";
import type { Place } from "./facts.ts";
import { keyOf } from "./key-of.ts";

/** Gathers a function's facts; returns the place of the function itself. */
export function collectFunction(
  collector: Collector,
  node: FunctionNode,
  resultUsed = true,
): Place {
  const to = collector.place();
  const { id } = draftFunction(collector, node, to, resultUsed);
  collector.add({ fact: "make", to, made: { kind: "function", id } });
  return to;
}

function draftFunction(
  collector: Collector,
  node: FunctionNode,
  itself: Place | null,
  resultUsed = true,
): DraftFunction {
  const kind = node.generator ? "generator" : node.async ? "async" : "plain";
  const isArrow = node.type === "ArrowFunctionExpression";
  return collector.inside(node, kind, isArrow, (draft) => {
    if (node.type === "FunctionExpression" && node.id && itself !== null) {
      collector.bind(node.id, draft.use(itself));
    }
    for (const parameter of node.params) {
      const place = collector.place();
      if (parameter.type === "RestElement") draft.rest = place;
      else draft.parameters.push(place);
      const pattern = parameter.type === "RestElement" ? parameter.argument : parameter;
      collector.pattern(pattern, place, "bind");
    }
    if (node.body.type === "BlockStatement") collector.statement(node.body);
    else collector.copy(draft.result, collector.value(node.body, resultUsed));
  });
}

/** Gathers the facts of a class and its methods; returns the place of the class. */
export function collectClass(collector: Collector, node: Class): Place {
  const parent = node.superClass ? collector.value(node.superClass) : null;
  const builders: string[] = [];
  const methods: [key: string, id: string][] = [];
  const statics: (() => void)[] = [];
  const place = collector.place();
  if (node.id) collector.bind(node.id, place);
  let hasConstructor = false;
  const fields: PropertyDefinition[] = [];
  for (const member of node.body.body) {
    if (member.type === "StaticBlock") {
      statics.push(() => collector.statement(member));
    } else if (member.type === "PropertyDefinition") {
      if (!member.static) fields.push(member);
      else statics.push(() => collectField(collector, member, place));
    } else if (member.kind === "constructor") {
      hasConstructor = true;
      builders.push(draftFunction(collector, member.value, null).id);
    } else {
      const key = keyOf(collector, member);
      const named = member.kind === "method" ? key : `${member.kind} ${key}`;
      if (!member.static) methods.push([named, draftFunction(collector, member.value, null).id]);
      else collector.store(place, named, collector.function(member.value));
    }
  }
  // Each initialiser counts as a function of its own, since names in it belong to it.
  for (const field of fields) {
    const draft = collector.inside(field, "plain", false, ({ self }) =>
      collectField(collector, field, self),
    );
    builders.unshift(draft.id);
  }
  collector.add({
    fact: "make",
    to: place,
    made: { kind: "class", parent, builders, hasConstructor, methods },
  });
  const outerSelf = collector.current.self;
  collector.current.self = place;
  for (const collect of statics) collect();
  collector.current.self = outerSelf;
  return place;
}

function collectField(collector: Collector, field: PropertyDefinition, self: Place): void {
  const value = field.value ? collector.value(field.value) : null;
  collector.store(self, keyOf(collector, field), value);
}
