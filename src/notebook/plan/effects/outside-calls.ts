import { type CallSite, invoke } from "./invoke.ts";
import * as known from "./known-calls.ts";
import { read, spread } from "./properties.ts";
import { nothing, type Thing, union, type Values } from "./thing.ts";

/** A call of something that the reader did not write. */
export interface OutsideCall extends CallSite {
  /** Whether anything is done with the result. */
  readonly used: boolean;
}

/** Calls a function of our modules, a layer or network, or JavaScript's own; null where it is unknown. */
export function callOutside(site: OutsideCall, callee: Thing | null): Values {
  const { world, frame, node, given } = site;
  const { kind, name = "" } = callee ?? {};
  const results = runGiven(site, callee);
  if (kind === "global" && known.plainGlobals.has(name.split(".", 1)[0] ?? "")) return nothing;
  if (kind === "global" && known.changesFirst.has(name)) changeFirst(site, name);
  if (kind === "global" && known.makesPlainList.has(name)) return listOf(site, nothing);
  const maps = given.length > 1 && areOwn(given[1] ?? nothing);
  if (kind === "global" && known.makesList.has(name) && (maps || given.length === 1)) {
    return listOf(site, maps ? results : read(site, given[0] ?? nothing, "*"));
  }
  const isImport = kind === "import";
  if (isImport && known.plainFunctions.has(name)) return nothing;
  if (isImport && given.some(areOwn)) {
    if (known.returnsResult.has(name)) return results;
    if (known.returnsResults.has(name)) return listOf(site, results);
  }
  if (isImport && known.changesArguments.test(name)) world.changeDeep(frame, union(...given));
  // A layer or network computes something new; all else may hold on to what it is given.
  const isFresh = callee?.isLibrary || (isImport && known.freshFunctions.has(name));
  const made = frame.make(node, isFresh ? "part" : isImport ? "library" : "outside");
  // A function without parameters is there to be run at once.
  const kept = new Set([...union(...given)].filter((thing) => !isWithoutParameters(thing)));
  if (!isFresh) hold(site, made, kept, isImport ? 0 : 2);
  world.pour(results, made.field("*"));
  const isSame = kind === "global" && known.returnsFirst.has(name);
  return union(new Set([made]), results, isSame ? (given[0] ?? nothing) : nothing);
}

function changeFirst(site: OutsideCall, name: string): void {
  const { world, frame, given } = site;
  const [first = nothing, ...others] = given;
  world.change(frame, first);
  for (const thing of first) {
    if (name === "Object.assign") spread(site, union(...others), thing);
    else world.pour(union(...others), thing.field("*"));
  }
}

const isWithoutParameters = ({ isFunction, code }: Thing) =>
  isFunction && code && "params" in code.node && code.node.params.length === 0;

/** Whether all are functions of the reader's, so that what they return is known. */
const areOwn = (things: Values) =>
  things.size > 0 && [...things].every(({ isFunction }) => isFunction);

/** A new array of these. */
function listOf({ world, frame, node }: CallSite, things: Values): Values {
  const list = frame.make(node, "object");
  world.pour(things, list.field("*"));
  return new Set([list]);
}

/** Lets something hold things, and what is in these, so many levels deep, as `Object.entries` does. */
function hold(site: CallSite, holder: Thing, things: Values, levels = 0): void {
  site.world.pour(things, holder.field("*"));
  if (levels > 0) hold(site, holder, read(site, things, "*"), levels - 1);
}

/** Runs the functions that code out of sight is given or holds, with whatever it may hand them. */
function runGiven(site: CallSite, holder: Thing | null): Values {
  const { world, frame, node, given } = site;
  const all = [...union(...given, holder ? new Set([holder]) : nothing)];
  const inside = (fits: (thing: Thing) => boolean) => read(site, new Set(all.filter(fits)), "*");
  const inOpaque = inside(({ isOpaque }) => isOpaque);
  const inOthers = inside(({ isOpaque, isFunction }) => !isOpaque && !isFunction);
  const inPlain = inside(({ isOpaque, classes }) => !isOpaque && classes.size === 0);
  // What was bound is in something opaque, with its `this`.
  const bound = [...all, ...inOpaque].filter(({ isFunction }) => isFunction);
  const functions = [...bound, ...[...inPlain].filter(({ isFunction }) => isFunction)];
  if (functions.length === 0) return nothing;
  const box = frame.make(node, "handed");
  const handed = box.field("things");
  const results = box.field("results");
  const values = new Set(all.filter(({ isFunction }) => !isFunction));
  world.pour(union(values, inOpaque, inOthers), handed);
  for (const [index, each] of functions.entries()) {
    const self = index < bound.length ? handed : nothing;
    const result = invoke({ ...site, given: [handed], spreadFrom: 0 }, each, self);
    for (const held of [results, handed]) world.pour(result, held);
  }
  return results;
}

/** Calls a method that the reader did not write. */
export function callMethod(site: OutsideCall, receiver: Thing, method: string): Values {
  const { world, frame, node, used } = site;
  const given = union(...site.given);
  const self = new Set([receiver]);
  const isLibrary = receiver.isLibrary || receiver.kind === "import";
  const isChanging = known.changingMethods.has(method);
  const results = isChanging && method !== "sort" ? nothing : runGiven(site, receiver);
  if (known.plainMethods.has(method)) return nothing;
  if (
    known.freshMethods.has(method) ||
    (isLibrary && used && known.mathematicsIfUsed.has(method))
  ) {
    return new Set([frame.make(node, "part")]);
  }
  const isRead = isLibrary && used && !known.changesLibrary.test(method);
  if (!isRead && !known.sharingMethods.has(method)) {
    if (isChanging) world.change(frame, self);
    else world.changeDeep(frame, self);
    // Charts take numbers; what lists and the like take, they hold. Positions may be others then.
    if (!isLibrary) hold(site, receiver, union(given, read(site, self, "*")));
    else if (!known.takesNumbers.has(method)) hold(site, receiver, given);
  }
  if (!isLibrary && known.returnsItself.has(method)) return self;
  if (!isLibrary && known.returnsElement.has(method)) return read(site, self, "*");
  const maps = known.mappingMethods.has(method) && areOwn(given);
  if (!isLibrary && known.returnsList.has(method) && maps === method.endsWith("ap")) {
    const made = maps ? results : union(read(site, self, "*"), given);
    const flat = method === "flatMap" || method === "concat" ? read(site, made, "*") : nothing;
    return listOf(site, union(made, flat));
  }
  const made = frame.make(node, isLibrary ? "library" : "outside");
  world.pour(results, made.field("*"));
  if (!maps || method.startsWith("reduce")) hold(site, made, given);
  if (!maps) hold(site, made, self, 2);
  if (!known.elementMethods.has(method)) return new Set([made]);
  return union(new Set([made]), results, read(site, self, "*"), isChanging ? self : nothing);
}
