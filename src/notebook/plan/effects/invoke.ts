import type { Instance, Thing, Things } from "./thing.ts";
import type { World } from "./world.ts";

/** Where a function is called, by one call of the function around it. */
export interface Caller {
  readonly world: World;
  readonly instance: Instance;
  /** What tells this call from the others of the function. */
  readonly reason: string;
}

/** The property of a function that holds what `bind` gave to it. */
export const boundValues = "bound *";

/** Runs a function of the reader's: its parameters may hold what is given; returns its result. */
export function invoke(
  { world, instance, reason }: Caller,
  callee: Thing,
  self: Things,
  given: readonly Things[],
  spreadFrom = Number.POSITIVE_INFINITY,
): Things {
  if (!callee.code) return world.passing();
  const run = world.call(instance, reason, callee, callee.code);
  const { facts } = run;
  for (const [index, things] of given.entries()) {
    for (const [at, parameter] of facts.parameters.entries()) {
      const isReached = at === index || (index >= spreadFrom && at >= spreadFrom);
      if (isReached) things.into(world.held(run, parameter));
    }
    if (index >= facts.parameters.length || index >= spreadFrom) giveRest(world, run, things);
  }
  const bound = callee.field(boundValues);
  // What was bound comes first, so that nothing has its own position any more.
  bound.each(() => {
    for (const things of [...given, bound]) {
      for (const parameter of facts.parameters) things.into(world.held(run, parameter));
      giveRest(world, run, things);
    }
  });
  if (run.ownerOf(facts.self) === run) self.into(world.held(run, facts.self));
  const result = world.held(run, facts.result);
  if (facts.kind === "plain") return result;
  const later = world.thing(run, "result", facts.kind === "generator" ? "generator" : "object");
  result.into(later.field("*"));
  return world.passing([later]);
}

function giveRest(world: World, run: Instance, things: Things): void {
  if (run.facts.rest === null) return;
  const list = world.thing(run, "rest", "object");
  things.into(list.field("*"));
  world.held(run, run.facts.rest).add(list);
}

/** Makes what a class makes: fields and methods, its own and inherited. */
export function construct(
  caller: Caller,
  made: Thing,
  from: Thing,
  given: readonly Things[],
  spreadFrom?: number,
): void {
  made.classes.add(from);
  from.classes.each((each) => {
    made.classes.add(each);
    for (const [key, method] of each.blueprint?.methods ?? []) made.field(key).add(method);
    if (!each.blueprint) for (const things of given) things.into(made.field("*"));
  });
  build(caller, made, from, given, spreadFrom);
}

/** Runs the constructor of a class, or the one it inherits, and the field initialisers. */
export function build(
  caller: Caller,
  made: Thing,
  from: Thing,
  given: readonly Things[],
  spreadFrom?: number,
  built = new Set<Thing>(),
): void {
  const { blueprint } = from;
  if (!blueprint || built.has(from)) return;
  built.add(from);
  const self = caller.world.passing([made]);
  for (const builder of blueprint.builders) invoke(caller, builder, self, given, spreadFrom);
  if (blueprint.hasConstructor) return;
  blueprint.parents.each((parent) => build(caller, made, parent, given, spreadFrom, built));
}
