import type { Call } from "../../compile/analysis/facts.ts";
import {
  changesArguments,
  changesFirst,
  changesLibrary,
  changingMethods,
  elementMethods,
  freshFunctions,
  freshMethods,
  mappingMethods,
  mathematicsIfUsed,
  plainMethods,
  reorderingMethods,
  returnsFirst,
  sharingMethods,
} from "./known-methods.ts";
import type { Instance, Thing } from "./thing.ts";
import type { World } from "./world.ts";

/** One call in the text, as one instance of the function around it makes it. */
export interface CallSite {
  readonly world: World;
  readonly instance: Instance;
  /** What tells this call from the others of the function. */
  readonly reason: string;
  readonly call: Call;
  readonly given: readonly ReadonlySet<Thing>[];
  readonly to: Set<Thing>;
}

/** The field of a function that holds what `bind` gave to it. */
export const boundValues = "bound *";

/** Runs a function of the reader's: its parameters may hold what is given, its result is returned. */
export function invoke(
  site: CallSite,
  callee: Thing,
  self: Iterable<Thing>,
  given: readonly Iterable<Thing>[],
  spreadFrom = Number.POSITIVE_INFINITY,
): ReadonlySet<Thing> {
  const { world } = site;
  const run = world.call(site.instance, site.reason, callee);
  if (!run) return new Set();
  const { facts } = run;
  const bound = callee.fields.get(boundValues);
  const unordered = bound ? 0 : spreadFrom;
  for (const [index, things] of (bound ? [...given, bound] : given).entries()) {
    const from = Math.min(index, unordered);
    for (const [at, parameter] of facts.parameters.entries()) {
      if (at === index || (index >= unordered && at >= from)) {
        world.add(world.held(run, parameter), things);
      }
    }
    if (facts.rest !== null && (index >= facts.parameters.length || index >= unordered)) {
      const list = world.thing(run, "rest", "object");
      world.store(list, "*", things);
      world.add(world.held(run, facts.rest), [list]);
    }
  }
  if (run.ownerOf(facts.self) === run) world.add(world.held(run, facts.self), self);
  const result = world.held(run, facts.result);
  if (facts.kind === "plain") return result;
  const later = world.thing(run, "result", facts.kind === "generator" ? "generator" : "object");
  world.store(later, "*", result);
  return new Set([later]);
}

/** Makes what a class makes: fields and methods, its own and inherited. */
export function construct(
  site: CallSite,
  made: Thing,
  from: Thing,
  given: CallSite["given"],
  builds = true,
): void {
  const { world } = site;
  const { blueprint } = from;
  if (!blueprint) return;
  for (const [key, method] of blueprint.methods) world.store(made, key, [method]);
  made.classes.add(from);
  const hasOwn = blueprint.hasConstructor;
  for (const parent of blueprint.parents()) {
    if (parent === from || made.classes.has(parent)) continue;
    if (parent.blueprint) construct(site, made, parent, given, builds && !hasOwn);
    else hold(site, made, given);
  }
  if (!builds) return;
  for (const builder of blueprint.builders) {
    invoke(site, builder, [made], given, site.call.spreadFrom);
  }
}

export function hold({ world }: CallSite, holder: Thing, given: CallSite["given"]): void {
  for (const things of given) world.store(holder, "*", things);
}

/** Runs the functions that code out of sight is given, with whatever it may hand them. */
function callBack(site: CallSite, values: Iterable<Thing>, holders: Iterable<Thing>): Set<Thing> {
  const handed = new Set<Thing>();
  for (const value of [...values, ...site.given.flatMap((things) => [...things])]) {
    if (value.code) continue;
    handed.add(value);
    for (const inner of value.read("*")) handed.add(inner);
  }
  const functions = new Set<Thing>();
  for (const thing of [...holders, ...site.given.flatMap((things) => [...things])]) {
    if (thing.code) functions.add(thing);
    if (thing.classes.size > 0) continue;
    for (const inner of thing.read("*")) if (inner.code && !usesSelf(inner)) functions.add(inner);
  }
  const results = new Set<Thing>();
  for (const called of functions) {
    const given = (called.code?.facts.parameters ?? []).map(() => handed);
    const callSite = { ...site, reason: `${site.reason} back` };
    for (const result of invoke(callSite, called, [], given)) {
      results.add(result);
      handed.add(result);
    }
  }
  return results;
}

const usesSelf = ({ code }: Thing) => {
  const self = code?.facts.self;
  return code?.facts.facts.some((fact) => Object.values(fact).includes(self)) ?? false;
};

/** Calls something out of sight: a function of our modules, a layer or network, or JavaScript's own. */
export function callOutside(site: CallSite, callee: Thing | null, name: string): void {
  const { world, instance, reason, given, to } = site;
  const first = given[0] ?? new Set();
  if (callee === null && changesFirst.has(name)) {
    for (const thing of first) {
      instance.changes.add(thing);
      hold(site, thing, given.slice(1));
    }
  }
  if (callee === null && returnsFirst.has(name)) world.add(to, first);
  if (callee?.kind === "import" && changesArguments.test(name)) {
    for (const things of given) for (const thing of things) instance.deepChanges.add(thing);
  }
  const results = callBack(site, callee ? [callee] : [], callee ? [callee] : []);
  const made = world.thing(instance, `${reason} made`, callee ? "library" : "outside");
  world.add(to, [made, ...results]);
  world.store(made, "*", results);
  // A layer or network computes something new; all else may hold on to what it is given.
  if (callee === null) world.store(made, "*", world.reach(kept(given)));
  else if (callee.kind !== "library" && !freshFunctions.has(name)) hold(site, made, [kept(given)]);
}

/** What a call may keep: not a function without parameters, which is there to be run at once. */
const kept = (given: CallSite["given"]) =>
  new Set(
    given
      .flatMap((things) => [...things])
      .filter(({ code }) => !code || code.facts.parameters.length > 0 || code.facts.rest !== null),
  );

/** Calls a method that the reader did not write. */
export function callMethod(site: CallSite, receiver: Thing, method: string): void {
  const { world, instance, reason, given, to, call } = site;
  const isLibrary = receiver.kind === "library" || receiver.kind === "import";
  const isChanging = changingMethods.has(method);
  const keepsOnly = isChanging && method !== "sort";
  const results = keepsOnly ? new Set<Thing>() : callBack(site, [receiver], []);
  if (plainMethods.has(method)) return;
  const result = (kind: Thing["kind"]) => world.thing(instance, `${reason} ${kind}`, kind);
  if (freshMethods.has(method) || (isLibrary && call.used && mathematicsIfUsed.has(method))) {
    world.add(to, [result("library")]);
    return;
  }
  const isSharing = sharingMethods.has(method);
  const isPure = isSharing || (isLibrary && call.used && !changesLibrary.test(method));
  if (!isPure) {
    (isChanging ? instance.changes : instance.deepChanges).add(receiver);
    hold(site, receiver, given);
    if (reorderingMethods.has(method)) world.store(receiver, "*", receiver.read("*"));
  }
  const shared = result(isLibrary ? "library" : "outside");
  world.add(to, [shared]);
  world.store(shared, "*", results);
  if (method === "reduce" || method === "reduceRight") hold(site, shared, given);
  if (elementMethods.has(method)) {
    world.add(to, receiver.read("*"));
    world.add(to, results);
    if (isChanging) world.add(to, [receiver]);
  }
  if (mappingMethods.has(method) && given.some((things) => [...things].some(({ code }) => code))) {
    return;
  }
  hold(site, shared, given);
  world.store(shared, "*", [receiver, ...receiver.read("*")]);
}
