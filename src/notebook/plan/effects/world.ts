import type { CellAnalysis } from "../../compile/analysis/cell-analysis.ts";
import type { FunctionFacts, Place } from "../../compile/analysis/facts.ts";
import { Instance, Thing } from "./thing.ts";

const deepest = 6;
/** A bound on the work for cells that are written to be hard to follow. */
const mostCalls = 2000;

/** All things, and where they may be held; it only ever grows. */
export class World {
  readonly names = new Map<string, Set<Thing>>();
  readonly functions = new Map<string, FunctionFacts>();
  readonly instances: Instance[] = [];
  /** How much was found so far. */
  size = 0;
  readonly #things = new Map<unknown, Map<string, Thing>>();
  readonly #instances = new Map<unknown, Map<string, Instance>>();
  readonly #numbers = new Map<Thing, number>();

  constructor(cells: readonly CellAnalysis[]) {
    for (const { functions } of cells) {
      for (const facts of functions) this.functions.set(facts.id, facts);
    }
    for (const { functions } of cells) {
      const [facts] = functions;
      if (facts) this.#begin(new Instance(facts, null, facts.id, new Set()));
    }
  }

  #begin(instance: Instance): Instance {
    this.instances.push(instance);
    this.size++;
    return instance;
  }

  /** The thing that is made for a reason at one place of an instance. */
  thing(
    by: Instance | Thing,
    reason: string,
    kind: Thing["kind"],
    more?: ConstructorParameters<typeof Thing>[2],
  ): Thing {
    const made = this.#things.get(by) ?? new Map<string, Thing>();
    this.#things.set(by, made);
    const known = made.get(reason);
    if (known) return known;
    const thing = new Thing(kind, by.cell, more);
    made.set(reason, thing);
    this.size++;
    return thing;
  }

  /** The call of a function from one place of an instance. */
  call(caller: Instance, reason: string, callee: Thing): Instance | null {
    const { code } = callee;
    if (!code) return null;
    if (this.instances.length > mostCalls) return null;
    // Deep and recursive calls share one instance for each cell.
    const isDeep = caller.callers.size > deepest || caller.callers.has(code.facts.id);
    const by = isDeep ? caller.cell : caller;
    const calls = this.#instances.get(by) ?? new Map<string, Instance>();
    this.#instances.set(by, calls);
    const number = this.#numbers.get(callee) ?? this.#numbers.size;
    this.#numbers.set(callee, number);
    const key = `${isDeep ? "" : reason}>${number}`;
    const known = calls.get(key);
    if (known) return known;
    const callers = new Set([...caller.callers, code.facts.id]);
    const instance = new Instance(code.facts, code.scope, caller.cell, callers);
    calls.set(key, instance);
    return this.#begin(instance);
  }

  /** What a place may hold. */
  held(instance: Instance, place: Place): Set<Thing> {
    const all = place.includes("#") ? instance.ownerOf(place).places : this.names;
    const held = all.get(place) ?? new Set<Thing>();
    all.set(place, held);
    return held;
  }

  add(into: Set<Thing>, things: Iterable<Thing>): void {
    const before = into.size;
    for (const thing of [...things]) into.add(thing);
    this.size += into.size - before;
  }

  store(into: Thing, key: string, things: Iterable<Thing>): void {
    const held = into.fields.get(key) ?? new Set<Thing>();
    into.fields.set(key, held);
    this.add(held, things);
  }

  /** A part of something of the library, such as the inputs of a data set. */
  part(whole: Thing, key: string): Thing {
    if (whole.isPart) return whole;
    const part = this.thing(whole, `part ${key}`, "library", { isPart: true });
    this.store(whole, key, [part]);
    this.store(part, "*", whole.fields.get("*") ?? []);
    return part;
  }

  /** Everything that can be reached from some things. */
  reach(from: Iterable<Thing>): Set<Thing> {
    const reached = new Set<Thing>(from);
    for (const thing of reached) {
      for (const held of thing.fields.values()) {
        // What a module exports never changes.
        for (const inner of held) if (inner.kind !== "import") reached.add(inner);
      }
      if (!thing.code) continue;
      const { facts, scope } = thing.code;
      for (const place of facts.captures) {
        for (const inner of this.held(scope, place)) reached.add(inner);
        reached.add(this.variable(scope, place));
      }
    }
    return reached;
  }

  /** A variable that inner functions may assign. */
  variable(instance: Instance, place: Place): Thing {
    return this.thing(instance.ownerOf(place), `variable ${place}`, "variable");
  }
}
