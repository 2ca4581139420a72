import type { Fact, FunctionFacts, Place } from "./facts.ts";

/** The facts of one function while they are gathered. */
export class DraftFunction {
  readonly id: string;
  readonly outer: DraftFunction | null;
  readonly kind: FunctionFacts["kind"];
  readonly facts: Fact[] = [];
  readonly mentions = new Set<string>();
  readonly assigns = new Set<string>();
  readonly captures = new Set<Place>();
  readonly parameters: Place[] = [];
  rest: Place | null = null;
  /** What `this` is; arrows take it from the function around them. */
  self: Place;
  readonly result: Place;
  #places = 0;

  constructor(id: string, outer: DraftFunction | null, kind: FunctionFacts["kind"], arrow = false) {
    this.id = id;
    this.outer = outer;
    this.kind = kind;
    this.self = arrow && outer ? outer.self : this.place("this");
    this.result = this.place("result");
  }

  place(hint = ""): Place {
    return `${this.id}#${hint}${++this.#places}`;
  }

  /** Notes that a place is used here, which may belong to an outer function. */
  use(place: Place): Place {
    const owner = place.includes("#") ? place.slice(0, place.indexOf("#")) : null;
    if (owner === null) return place;
    let at: DraftFunction | null = this;
    while (at && at.id !== owner) {
      at.captures.add(place);
      at = at.outer;
    }
    return place;
  }

  finish(): FunctionFacts {
    const { id, kind, parameters, rest, self, result, facts } = this;
    const sets = { captures: [...this.captures], mentions: [...this.mentions] };
    return { id, kind, parameters, rest, self, result, facts, ...sets, assigns: [...this.assigns] };
  }
}
