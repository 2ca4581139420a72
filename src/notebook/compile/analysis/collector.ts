import type {
  AnyNode,
  ArrowFunctionExpression,
  CallExpression,
  Class,
  FunctionDeclaration,
  FunctionExpression,
  Identifier,
  NewExpression,
  TaggedTemplateExpression,
} from "acorn";
import type { Binding, Scopes } from "../scopes.ts";
import { DraftFunction } from "./draft-function.ts";
import type { Fact, FunctionFacts, Made, Place } from "./facts.ts";

/** How each kind of syntax is gathered; together these walk the whole cell. */
export interface Walk {
  /** Returns where the value is, or null when it is no object. */
  value(collector: Collector, node: AnyNode, used?: boolean): Place | null;
  call(collector: Collector, node: CallNode, used: boolean): Place | null;
  function(collector: Collector, node: FunctionNode, resultUsed?: boolean): Place;
  class(collector: Collector, node: Class): Place;
  pattern(collector: Collector, node: AnyNode, value: Place | null, mode: "bind" | "assign"): void;
  statement(collector: Collector, node: AnyNode): void;
}

export type CallNode = CallExpression | NewExpression | TaggedTemplateExpression;
export type FunctionNode = FunctionDeclaration | FunctionExpression | ArrowFunctionExpression;

/** Where the walk over a cell stands: the function it is in, and the places of all names so far. */
export class Collector {
  readonly functions: DraftFunction[] = [];
  readonly scopes: Scopes;
  readonly #walk: Walk;
  readonly #cell: string;
  readonly #places = new Map<Binding, Place>();
  readonly #drafts = new Map<AnyNode | null, DraftFunction>();
  current: DraftFunction;

  constructor(scopes: Scopes, cell: string, walk: Walk) {
    this.scopes = scopes;
    this.#walk = walk;
    this.#cell = cell;
    this.current = this.#draft(null, null, "plain", false);
  }

  #draft(
    node: AnyNode | null,
    outer: DraftFunction | null,
    kind: FunctionFacts["kind"],
    arrow: boolean,
  ): DraftFunction {
    const id = `${this.#cell}:${this.functions.length}`;
    const draft = new DraftFunction(id, outer, kind, arrow);
    this.functions.push(draft);
    this.#drafts.set(node, draft);
    return draft;
  }

  /** Gathers the facts of a function inside the present one. */
  inside(
    node: AnyNode,
    kind: FunctionFacts["kind"],
    arrow: boolean,
    gather: (draft: DraftFunction) => void,
  ): DraftFunction {
    const outer = this.current;
    this.current = this.#draft(node, outer, kind, arrow);
    const draft = this.current;
    gather(draft);
    this.current = outer;
    return draft;
  }

  add(fact: Fact): void {
    this.current.facts.push(fact);
  }

  /** A new place of the present function. */
  place(): Place {
    return this.current.place();
  }

  make(made: Made): Place {
    const to = this.place();
    this.add({ fact: "make", to, made });
    return to;
  }

  copy(to: Place, from: Place | null): void {
    if (from !== null) this.add({ fact: "copy", to, from });
  }

  load(from: Place | null, key: string): Place | null {
    if (from === null) return null;
    const to = this.place();
    this.add({ fact: "load", to, from, key });
    return to;
  }

  store(into: Place, key: string, from: Place | null): void {
    this.add({ fact: "store", into, key, from });
  }

  /** A place that may hold any of several values. */
  either(...values: readonly (Place | null)[]): Place | null {
    const held = values.filter((value) => value !== null);
    if (held.length < 2) return held[0] ?? null;
    const to = this.place();
    for (const value of held) this.copy(to, value);
    return to;
  }

  value(node: AnyNode | null | undefined, used = true): Place | null {
    return node ? this.#walk.value(this, node, used) : null;
  }

  call(node: CallNode, used: boolean): Place | null {
    return this.#walk.call(this, node, used);
  }

  function(node: FunctionNode, resultUsed = true): Place {
    return this.#walk.function(this, node, resultUsed);
  }

  class(node: Class): Place {
    return this.#walk.class(this, node);
  }

  pattern(node: AnyNode, value: Place | null, mode: "bind" | "assign"): void {
    this.#walk.pattern(this, node, value, mode);
  }

  statement(node: AnyNode): void {
    this.#walk.statement(this, node);
  }

  get self(): Place {
    return this.current.use(this.current.self);
  }

  /** The place of a name where it is read. */
  read(node: Identifier): Place {
    const binding = this.scopes.references.get(node)?.binding ?? null;
    if (binding && !binding.topLevel) return this.current.use(this.#placeOf(binding));
    this.current.mentions.add(node.name);
    return node.name;
  }

  /** Binds a name where it is declared. */
  bind(node: Identifier, value: Place | null): void {
    const binding = this.scopes.bindings.get(node);
    if (binding) this.copy(this.#placeOf(binding), value);
  }

  /** Assigns to a name. */
  assign(node: Identifier, value: Place | null): void {
    const binding = this.scopes.references.get(node)?.binding ?? null;
    if (binding && !binding.topLevel) {
      const place = this.current.use(this.#placeOf(binding));
      this.copy(place, value);
      if (!place.startsWith(`${this.current.id}#`)) this.add({ fact: "assign", place });
    } else {
      this.current.assigns.add(node.name);
      this.copy(node.name, value);
    }
  }

  #placeOf(binding: Binding): Place {
    if (binding.topLevel) return binding.name;
    const known = this.#places.get(binding);
    if (known) return known;
    const owner = this.#drafts.get(binding.owner) ?? this.current;
    const place = owner.place(binding.name);
    this.#places.set(binding, place);
    return place;
  }
}
