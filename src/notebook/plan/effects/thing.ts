import type { FunctionFacts, Place } from "../../compile/analysis/facts.ts";

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
  readonly fields = new Map<string, Set<Thing>>();
  /** For a function: its facts and where it was made. */
  readonly code?: { readonly facts: FunctionFacts; readonly scope: Instance };
  readonly blueprint?: Blueprint;
  /** For an import: the name in its module, or `*`. */
  readonly imported?: string;
  /** For what a class makes: the class. */
  readonly classes = new Set<Thing>();
  /** Whether it is a part of a thing of the library; those are not taken apart further. */
  readonly isPart: boolean = false;

  constructor(
    kind: Thing["kind"],
    cell: string,
    more: Partial<Pick<Thing, "code" | "blueprint" | "imported" | "isPart">> = {},
  ) {
    this.kind = kind;
    this.cell = cell;
    Object.assign(this, more);
  }

  get isOpaque(): boolean {
    return this.kind === "library" || this.kind === "outside" || this.kind === "import";
  }

  /** What `this[key]` may be, accessors aside. Whatever an opaque thing holds may be anywhere in it. */
  read(key: string): Set<Thing> {
    const found = new Set<Thing>(this.isOpaque ? [this] : []);
    for (const [field, things] of this.fields) {
      const fits = key === "*" || field === "*" || field === key || this.isOpaque;
      if (!fits || field.includes(" ")) continue;
      for (const thing of things) found.add(thing);
    }
    if (this.blueprint) {
      for (const parent of this.blueprint.parents()) {
        if (parent !== this) for (const thing of parent.read(key)) found.add(thing);
      }
    }
    return found;
  }
}

/** What a class gives to the things it makes. */
export interface Blueprint {
  readonly builders: readonly Thing[];
  readonly hasConstructor: boolean;
  readonly methods: readonly (readonly [key: string, method: Thing])[];
  parents(): ReadonlySet<Thing>;
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
  readonly places = new Map<Place, Set<Thing>>();
  /** Things this call changes: themselves, and with all that they hold. */
  readonly changes = new Set<Thing>();
  readonly deepChanges = new Set<Thing>();

  constructor(
    facts: FunctionFacts,
    scope: Instance | null,
    cell: string,
    callers: ReadonlySet<string>,
  ) {
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
