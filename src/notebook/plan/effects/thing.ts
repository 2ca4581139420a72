import type { FunctionFacts, Place } from "../../compile/analysis/facts.ts";
import { type Flow, Held } from "./flow.ts";

/** The things that a place, or a property of a thing, may hold. */
export type Things = Held<Thing>;

/** An object, as far as one can tell from the text: all that one place makes are one thing. */
export class Thing {
  readonly kind:
    | "object"
    /** Made by our modules, whose inside is not in sight. */
    | "library"
    /** Made by JavaScript's own functions; not in sight either. */
    | "outside"
    | "generator"
    | "function"
    | "class"
    | "import"
    /** A variable of a function that an inner function assigns. */
    | "variable";
  /** The cell whose run makes it. */
  readonly cell: string;
  /** For a function: its facts and where it was made. */
  readonly code?: { readonly facts: FunctionFacts; readonly scope: Instance };
  readonly blueprint?: Blueprint;
  /** For an import: the name in its module, or `*`. */
  readonly imported?: string;
  /** Whether it is not taken apart: it holds nothing, or is a part of something of the library. */
  readonly isWhole: boolean = false;
  /** For a class: itself and what it extends; for what a class makes: its class and those. */
  readonly classes: Things;
  /** For something of the library: what was read from it by name. */
  readonly parts: Things;
  /** The keys that were looked at or stored. Accessors are under `get key` and `set key`. */
  readonly keys: Held<string>;
  readonly #fields = new Map<string, Things>();
  readonly #flow: Flow;

  constructor(
    flow: Flow,
    kind: Thing["kind"],
    cell: string,
    more: Partial<Pick<Thing, "code" | "blueprint" | "imported" | "isWhole">> = {},
  ) {
    this.#flow = flow;
    this.kind = kind;
    this.cell = cell;
    this.keys = new Held(flow);
    this.classes = new Held(flow);
    this.parts = new Held(flow);
    Object.assign(this, more);
    if (!this.blueprint) return;
    this.classes.add(this);
    this.blueprint.parents.each((parent) => {
      if (parent.blueprint) parent.classes.into(this.classes);
      else this.classes.add(parent);
    });
  }

  get isOpaque(): boolean {
    return this.kind === "library" || this.kind === "outside" || this.kind === "import";
  }

  /** What one property may hold. What is in an opaque thing may be anywhere in it. */
  field(key: string): Things {
    const own = this.isOpaque ? "*" : key;
    const known = this.#fields.get(own);
    if (known) return known;
    const field: Things = new Held(this.#flow);
    this.#fields.set(own, field);
    this.keys.add(own);
    return field;
  }

  /** Puts what `this[key]` may be into a set, accessors aside. */
  read(key: string, to: Things): void {
    if (this.isOpaque) to.add(this);
    if (key === "*") this.#readAll(to);
    else for (const field of [key, "*"]) this.field(field).into(to);
    if (!this.blueprint) return;
    this.classes.each((parent) => {
      if (parent !== this) for (const field of [key, "*"]) parent.field(field).into(to);
    });
  }

  #readAll(to: Things): void {
    this.parts.into(to);
    this.keys.each((key) => {
      if (!key.includes(" ")) this.field(key).into(to);
    });
  }
}

/** What a class gives to the things it makes. */
export interface Blueprint {
  /** Field initialisers and the constructor. */
  readonly builders: readonly Thing[];
  readonly hasConstructor: boolean;
  readonly methods: readonly (readonly [key: string, method: Thing])[];
  readonly parents: Things;
}

/** A function as one call runs it, so that what two calls do is kept apart. */
export class Instance {
  readonly facts: FunctionFacts;
  /** Where the function was made. */
  readonly scope: Instance | null;
  /** The cell whose run leads to this call. */
  readonly cell: string;
  /** The functions whose calls lead here. */
  readonly callers: ReadonlySet<string>;
  readonly places = new Map<Place, Things>();
  /** Things this call changes: themselves, and with all that they hold. */
  readonly changes: Things;
  readonly deepChanges: Things;

  constructor(
    flow: Flow,
    facts: FunctionFacts,
    scope: Instance | null,
    cell: string,
    callers: ReadonlySet<string>,
  ) {
    this.changes = new Held(flow);
    this.deepChanges = new Held(flow);
    this.facts = facts;
    this.scope = scope;
    this.cell = cell;
    this.callers = callers;
  }

  /** The call that a place belongs to. */
  ownerOf(place: Place): Instance {
    const owner = place.slice(0, place.indexOf("#"));
    let at: Instance | null = this;
    while (at && at.facts.id !== owner) at = at.scope;
    return at ?? this;
  }
}
