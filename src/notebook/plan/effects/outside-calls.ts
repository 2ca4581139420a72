import type { Call, FunctionFacts } from "../../compile/analysis/facts.ts";
import { type Caller, invoke } from "./invoke.ts";
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
import type { Thing, Things } from "./thing.ts";

/** A call in the text. */
export interface CallSite extends Caller {
  readonly call: Call;
  readonly given: readonly Things[];
  readonly to: Things;
}

/** Calls something out of sight: a function of our modules, a layer or network, or JavaScript's own. */
export function callOutside(site: CallSite, callee: Thing | null, name: string): void {
  const { world, instance, reason, given, to } = site;
  const first = given[0] ?? world.passing();
  if (callee === null && changesFirst.has(name)) {
    first.into(instance.changes);
    first.each((thing) => hold(thing, given.slice(1)));
  }
  if (callee === null && returnsFirst.has(name)) first.into(to);
  if (callee?.kind === "import" && changesArguments.test(name)) {
    for (const things of given) things.into(instance.deepChanges);
  }
  // A layer or network computes something new; all else may hold on to what it is given.
  const isFresh = callee?.kind === "library" || (callee !== null && freshFunctions.has(name));
  const kind = callee ? "library" : "outside";
  const made = world.thing(instance, `${reason} made`, kind, { isWhole: isFresh });
  const results = callBack(site, callee);
  to.add(made);
  results.into(to);
  results.into(made.field("*"));
  if (isFresh) return;
  for (const things of given) {
    things.each((thing) => {
      if (!mayKeep(thing)) return;
      if (callee) made.field("*").add(thing);
      else holdContents(site, made, thing);
    });
  }
}

/** Whether a call may keep it: a function without parameters is there to be run at once. */
const mayKeep = ({ code }: Thing) =>
  !code || code.facts.parameters.length > 0 || code.facts.rest !== null;

function hold(holder: Thing, given: readonly Things[]): void {
  for (const things of given) things.into(holder.field("*"));
}

/** Lets something hold a thing and what is in it, as `Object.entries` and `new Map` do. */
function holdContents({ world }: CallSite, holder: Thing, thing: Thing): void {
  const held = holder.field("*");
  held.add(thing);
  if (thing.isOpaque) {
    thing.read("*", held);
    return;
  }
  const contents = world.passing();
  thing.read("*", contents);
  contents.into(held);
  contents.each((inner) => {
    if (inner !== thing) inner.read("*", held);
  });
}

/** What code out of sight may hand to the functions that one call gives it, and what they return. */
interface CallBacks {
  readonly handed: Things;
  readonly results: Things;
  readonly holders: Set<Thing>;
}

const callBacks = new WeakMap<CallSite, CallBacks>();

/** Runs the functions that code out of sight is given, with whatever it may hand them. */
function callBack(site: CallSite, holder: Thing | null): Things {
  const { world, given } = site;
  let known = callBacks.get(site);
  if (!known) {
    known = { handed: world.passing(), results: world.passing(), holders: new Set() };
    callBacks.set(site, known);
    for (const things of given) things.each((thing) => lookInto(site, thing));
  }
  if (holder && !known.holders.has(holder)) {
    known.holders.add(holder);
    lookInto(site, holder);
  }
  return known.results;
}

function lookInto(site: CallSite, thing: Thing): void {
  const known = callBacks.get(site);
  if (!known) return;
  if (thing.code) {
    runBack(site, known, thing);
    return;
  }
  known.handed.add(thing);
  thing.read("*", known.handed);
  if (thing.classes.items.size > 0) return;
  thing.keys.each((key) => {
    if (key.includes(" ")) return;
    thing.field(key).each((inner) => {
      if (inner.code && !usesSelf(inner.code.facts)) runBack(site, known, inner);
    });
  });
}

function runBack(site: CallSite, { handed, results }: CallBacks, called: Thing): void {
  const caller = { ...site, reason: `${site.reason} back` };
  const parameters = called.code?.facts.parameters ?? [];
  const result = invoke(
    caller,
    called,
    site.world.passing(),
    parameters.map(() => handed),
  );
  result.into(results);
  result.into(handed);
}

const usesSelf = ({ facts, self }: FunctionFacts) =>
  facts.some((fact) => Object.values(fact).includes(self));

/** Calls a method that the reader did not write. */
export function callMethod(site: CallSite, receiver: Thing, method: string): void {
  const { world, instance, reason, given, to, call } = site;
  const isLibrary = receiver.kind === "library" || receiver.kind === "import";
  const isChanging = changingMethods.has(method);
  const keepsOnly = isChanging && method !== "sort";
  const results = keepsOnly ? world.passing() : callBack(site, receiver);
  if (plainMethods.has(method)) return;
  if (freshMethods.has(method) || (isLibrary && call.used && mathematicsIfUsed.has(method))) {
    to.add(world.thing(instance, `${reason} fresh`, "library", { isWhole: true }));
    return;
  }
  const isSharing = sharingMethods.has(method);
  const isPure = isSharing || (isLibrary && call.used && !changesLibrary.test(method));
  if (!isPure) {
    (isChanging ? instance.changes : instance.deepChanges).add(receiver);
    // Charts take numbers; what lists and the like take, they hold.
    if (!isLibrary || method !== "add") hold(receiver, given);
    if (reorderingMethods.has(method)) receiver.read("*", receiver.field("*"));
  }
  const kind = isLibrary ? "library" : "outside";
  const shared = world.thing(instance, `${reason} ${kind}`, kind);
  to.add(shared);
  results.into(shared.field("*"));
  if (method === "reduce" || method === "reduceRight") hold(shared, given);
  if (elementMethods.has(method)) {
    receiver.read("*", to);
    results.into(to);
    if (isChanging) to.add(receiver);
  }
  const maps = given.some(({ items }) => [...items].some(({ code }) => code));
  if (mappingMethods.has(method) && maps) return;
  hold(shared, given);
  holdContents(site, shared, receiver);
}
