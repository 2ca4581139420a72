import type { Call, Fact, Made } from "../../compile/analysis/facts.ts";
import {
  boundValues,
  type CallSite,
  callMethod,
  callOutside,
  construct,
  invoke,
} from "./follow-calls.ts";
import { isKnownMethod } from "./known-methods.ts";
import type { Instance, Thing } from "./thing.ts";
import type { World } from "./world.ts";

/** Follows all objects through all cells, until nothing new is found. */
export function follow(world: World): void {
  // What the reader's own functions do is found first; whatever then has no function of the
  // reader's to call is taken for a call of something out of sight.
  for (const outside of [false, true]) {
    let before = -1;
    while (before !== world.size) {
      before = world.size;
      for (const instance of world.instances) {
        for (const [index, fact] of instance.facts.facts.entries()) {
          followFact(world, instance, fact, String(index), outside);
        }
      }
    }
  }
}

function followFact(
  world: World,
  instance: Instance,
  fact: Fact,
  reason: string,
  outside: boolean,
): void {
  const held = (place: string) => world.held(instance, place);
  switch (fact.fact) {
    case "copy":
      world.add(held(fact.to), held(fact.from));
      break;
    case "load":
      for (const thing of held(fact.from)) {
        world.add(held(fact.to), read(world, instance, thing, fact.key));
        runAccessors(world, instance, thing, `get ${fact.key}`, [], held(fact.to), reason);
      }
      break;
    case "store":
      for (const thing of [...held(fact.into)]) {
        const stored = fact.from === null ? new Set<Thing>() : held(fact.from);
        world.store(thing, fact.key, stored);
        runAccessors(world, instance, thing, `set ${fact.key}`, [stored], new Set(), reason);
      }
      break;
    case "spread":
      for (const from of held(fact.from)) {
        for (const into of held(fact.into)) {
          if (from.isOpaque) world.store(into, "*", [from]);
          for (const [key, things] of [...from.fields]) {
            if (!key.includes(" ")) world.store(into, key, things);
          }
        }
      }
      break;
    case "make":
      world.add(held(fact.to), [make(world, instance, fact.made, reason)]);
      break;
    case "change":
      for (const thing of held(fact.place)) instance.changes.add(thing);
      break;
    case "assign":
      instance.changes.add(world.variable(instance, fact.place));
      break;
    case "iterate":
      for (const thing of held(fact.from)) {
        if (thing.kind === "generator") instance.changes.add(thing);
      }
      break;
    case "call":
      followCall(world, instance, fact, reason, outside);
  }
}

function make(world: World, instance: Instance, made: Made, reason: string): Thing {
  switch (made.kind) {
    case "object":
      return world.thing(instance, reason, "object");
    case "import":
      return world.thing(instance, reason, "import", { imported: made.name });
    case "function":
      return makeFunction(world, instance, made.id);
    case "class": {
      const method = (id: string) => makeFunction(world, instance, id);
      return world.thing(instance, reason, "class", {
        blueprint: {
          builders: made.builders.map(method),
          hasConstructor: made.hasConstructor,
          methods: made.methods.map(([key, id]) => [key, method(id)] as const),
          parents: () => (made.parent === null ? new Set() : world.held(instance, made.parent)),
        },
      });
    }
  }
}

function makeFunction(world: World, scope: Instance, id: string): Thing {
  const facts = world.functions.get(id);
  if (!facts) throw new Error(`There are no facts of ${id}.`);
  return world.thing(scope, `function ${id}`, "function", { code: { facts, scope } });
}

/** Reads a property; the names of a module are functions of their own. */
function read(world: World, instance: Instance, thing: Thing, key: string): Iterable<Thing> {
  if (thing.imported === "*" && key !== "*") {
    return [world.thing(instance, `import ${key}`, "import", { imported: key })];
  }
  const hasParts = thing.kind === "library" && !thing.isPart && !isElement(key);
  return hasParts ? [world.part(thing, key)] : thing.read(key);
}

function runAccessors(
  world: World,
  instance: Instance,
  thing: Thing,
  field: string,
  given: readonly ReadonlySet<Thing>[],
  to: Set<Thing>,
  reason: string,
): void {
  const call: Call = { fact: "call", to: "", callee: null, arguments: [], how: "call", used: true };
  const [kind] = field.split(" ", 1);
  for (const [name, accessors] of [...thing.fields]) {
    if (
      name !== field &&
      !(name === `${kind} *` || (field === `${kind} *` && name.startsWith(`${kind} `)))
    )
      continue;
    for (const accessor of [...accessors]) {
      const site = { world, instance, reason: `${reason} ${name}`, call, given, to };
      const result = invoke(site, accessor, [thing], given);
      if (kind === "get") world.add(to, result);
    }
  }
}

function followCall(
  world: World,
  instance: Instance,
  call: Call,
  reason: string,
  outside: boolean,
): void {
  const given = call.arguments.map((place) =>
    place === null ? new Set<Thing>() : world.held(instance, place),
  );
  const to = world.held(instance, call.to);
  const site: CallSite = { world, instance, reason, call, given, to };
  const callees = call.callee === null ? [] : [...world.held(instance, call.callee)];
  if (call.how === "super") {
    for (const made of callees) {
      for (const parent of ancestors(made)) construct(site, made, parent, given);
    }
    return;
  }
  if (call.method === undefined) {
    for (const callee of callees) followCallee(site, callee, [], outside);
    if (callees.length === 0 && outside) callOutside(site, null, call.callee ?? "");
    return;
  }
  const { method } = call;
  for (const receiver of callees) {
    const own = ownCallees(world, instance, receiver, method);
    for (const callee of own) followCallee(site, callee, [receiver], outside);
    if (own.length > 0 || !outside || isElement(method)) continue;
    if (receiver.code && ["call", "apply", "bind"].includes(method)) callIndirectly(site, receiver);
    else callMethod(site, receiver, method);
    if (isKnownMethod(method)) continue;
    // What was stored under names that are not in the text may be under this one.
    for (const callee of receiver.fields.get("*") ?? []) {
      if (callee.code && !receiver.isOpaque) followCallee(site, callee, [receiver], outside);
    }
  }
  if (callees.length === 0 && outside) callOutside(site, null, `${call.callee ?? ""}.${method}`);
}

const isElement = (key: string) => key === "*" || /^\d+$/.test(key);

/** What is known to stand under a method's name and can be called. */
function ownCallees(world: World, instance: Instance, receiver: Thing, method: string): Thing[] {
  const isModule = receiver.imported === "*";
  const things = isModule || isElement(method) ? read(world, instance, receiver, method) : exact();
  return [...things].filter(({ code, blueprint, isOpaque }) => code || blueprint || isOpaque);

  function exact(): Set<Thing> {
    if (receiver.isOpaque) return new Set();
    const found = new Set(receiver.fields.get(method));
    for (const parent of receiver.blueprint?.parents() ?? []) {
      if (parent !== receiver) for (const thing of parent.read(method)) found.add(thing);
    }
    return found;
  }
}

function ancestors(made: Thing): Set<Thing> {
  const found = new Set<Thing>();
  for (const own of made.classes) {
    for (const parent of own.blueprint?.parents() ?? []) if (parent !== own) found.add(parent);
  }
  return found;
}

function followCallee(
  site: CallSite,
  callee: Thing,
  self: readonly Thing[],
  outside: boolean,
): void {
  const { world, instance, reason, call, given, to } = site;
  if (call.how === "new" && (callee.code || callee.blueprint)) {
    const made = world.thing(instance, `${reason} new`, "object");
    world.add(to, [made]);
    if (callee.blueprint) construct(site, made, callee, given);
    else world.add(to, invoke(site, callee, [made], given, call.spreadFrom));
  } else if (callee.code) {
    world.add(to, invoke(site, callee, self, given, call.spreadFrom));
  } else if (callee.isOpaque && outside) {
    callOutside(site, callee, callee.imported ?? "");
  }
}

/** `call`, `apply` and `bind` of a function: any argument may reach any parameter. */
function callIndirectly(site: CallSite, callee: Thing): void {
  const { world, call, to } = site;
  const values = new Set<Thing>();
  for (const things of site.given) {
    for (const thing of things) {
      values.add(thing);
      for (const inner of thing.read("*")) values.add(inner);
    }
  }
  if (call.method === "bind") {
    world.store(callee, boundValues, values);
    world.add(to, [callee]);
  } else {
    world.add(to, invoke(site, callee, values, [values], 0));
  }
}
