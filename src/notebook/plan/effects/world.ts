import type { CellAnalysis } from "../../compile/analysis/cell-analysis.ts";
import type { FunctionFacts, Place } from "../../compile/analysis/facts.ts";
import { Flow, Held } from "./flow.ts";
import { Instance, Thing, type Things } from "./thing.ts";

/** All things, and where they may be held. */
export class World {
  readonly flow = new Flow();
  readonly names = new Map<string, Things>();
  readonly instances = new Held<Instance>(this.flow);
  readonly #deepest: number;
  readonly #functions = new Map<string, FunctionFacts>();
  readonly #things = new Map<Instance | Thing, Map<string, Thing>>();
  readonly #instances = new Map<unknown, Map<string, Instance>>();
  readonly #numbers = new Map<Thing, number>();

  /** Calls that are nested deeper than `deepest` are told apart by the function only. */
  constructor(cells: readonly CellAnalysis[], deepest: number) {
    this.#deepest = deepest;
    for (const { functions } of cells) {
      for (const facts of functions) this.#functions.set(facts.id, facts);
    }
    for (const { functions } of cells) {
      const [facts] = functions;
      if (facts) this.#begin(facts, null, facts.id, new Set());
    }
  }

  #begin(
    facts: FunctionFacts,
    scope: Instance | null,
    cell: string,
    callers: ReadonlySet<string>,
  ): Instance {
    const instance = new Instance(this.flow, facts, scope, cell, callers);
    this.instances.add(instance);
    return instance;
  }

  /** The thing that is made for a reason by one call, or from one thing. */
  thing(
    by: Instance | Thing,
    reason: string,
    kind: Thing["kind"],
    more?: ConstructorParameters<typeof Thing>[3],
  ): Thing {
    const made = this.#things.get(by) ?? new Map<string, Thing>();
    this.#things.set(by, made);
    const known = made.get(reason);
    if (known) return known;
    const thing = new Thing(this.flow, kind, by.cell, more);
    made.set(reason, thing);
    return thing;
  }

  /** A function of the reader's, as its text makes it in one call of the function around it. */
  function(scope: Instance, id: string): Thing {
    const facts = this.#functions.get(id);
    if (!facts) throw new Error(`There are no facts of ${id}.`);
    return this.thing(scope, `function ${id}`, "function", { code: { facts, scope } });
  }

  /** The call of a function from one place of an instance. */
  call(
    caller: Instance,
    reason: string,
    callee: Thing,
    code: NonNullable<Thing["code"]>,
  ): Instance {
    // Deep and recursive calls share one instance for each cell.
    const isDeep = caller.callers.size >= this.#deepest || caller.callers.has(code.facts.id);
    const by = isDeep ? caller.cell : caller;
    const calls = this.#instances.get(by) ?? new Map<string, Instance>();
    this.#instances.set(by, calls);
    const number = this.#numbers.get(callee) ?? this.#numbers.size;
    this.#numbers.set(callee, number);
    const key = `${isDeep ? "" : reason}>${number}`;
    const known = calls.get(key);
    if (known) return known;
    const callers = new Set([...caller.callers, code.facts.id]);
    const instance = this.#begin(code.facts, code.scope, caller.cell, callers);
    calls.set(key, instance);
    return instance;
  }

  /** A set of things on the way from one place to another. */
  passing(things: Iterable<Thing> = []): Things {
    const held: Things = new Held(this.flow);
    for (const thing of things) held.add(thing);
    return held;
  }

  /** What a place may hold. */
  held(instance: Instance, place: Place): Things {
    const all = place.includes("#") ? instance.ownerOf(place).places : this.names;
    const held = all.get(place) ?? this.passing();
    all.set(place, held);
    return held;
  }

  /** A variable that inner functions may assign. */
  variable(instance: Instance, place: Place): Thing {
    return this.thing(instance.ownerOf(place), `variable ${place}`, "variable");
  }

  /** Everything that can be reached from some things. */
  reach(from: Iterable<Thing>): Set<Thing> {
    const reached = new Set<Thing>(from);
    for (const thing of reached) {
      for (const key of thing.keys.items) {
        // What a module exports never changes.
        for (const inner of thing.field(key).items) if (inner.kind !== "import") reached.add(inner);
      }
      for (const part of thing.parts.items) reached.add(part);
      if (!thing.code) continue;
      const { facts, scope } = thing.code;
      for (const place of facts.captures) {
        for (const inner of this.held(scope, place).items) reached.add(inner);
        reached.add(this.variable(scope, place));
      }
    }
    return reached;
  }
}
