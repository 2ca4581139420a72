import type { FunctionFacts, Place } from "../../compile/analysis/facts.ts";
import type { Thing } from "./thing.ts";

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
