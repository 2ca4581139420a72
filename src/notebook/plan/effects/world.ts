import type { AnyNode, Identifier } from "acorn";
import type { CellAnalysis } from "../../compile/cell-analysis.ts";
import type { Binding } from "../../compile/scopes.ts";
import { reach } from "./reach.ts";
import { Frame, nothing, Thing, type Values } from "./thing.ts";

/** How the text is gone through. */
export interface Walk {
  /** Returns what the value of an expression may be. */
  readonly value: (world: World, frame: Frame, node: AnyNode) => Values;
  /** Goes through what a frame runs. */
  readonly body: (world: World, frame: Frame, node: AnyNode) => void;
}

/** Calls that are nested deeper than `deepest` are told apart by the function only. */
export interface Limits {
  readonly deepest: number;
  readonly mostWork: number;
}

/** How many calls may be within each other while the text is gone through, before the stack is full. */
const mostNested = 150;

/** All things and what may hold them, as found so far by going through the cells again and again. */
export class World {
  readonly cells: readonly Frame[];
  readonly names = new Map<string, Set<Thing>>();
  readonly walk: Walk;
  round = 0;
  /** What each cell did in this round. */
  deeds: { reads: Set<string>; assigns: Set<string>; changes: Set<Thing> }[] = [];
  #grew = false;
  #nested = 0;
  #workLeft: number;
  readonly #deepest: number;
  readonly #constants = new Map<string, Values>();

  constructor(cells: readonly CellAnalysis[], walk: Walk, { deepest, mostWork }: Limits) {
    this.walk = walk;
    this.#workLeft = mostWork;
    this.#deepest = deepest;
    const start = { node: null, outer: null, callers: new Set<AnyNode>() };
    this.cells = cells.map(({ scopes }, cell) => new Frame({ ...start, scopes, cell }));
    for (const { declares, assigns } of cells) {
      for (const name of [...declares, ...assigns]) this.names.set(name, new Set());
    }
  }

  /** Goes through all cells until nothing new is found; false if that is too much work. */
  explore(cells: readonly CellAnalysis[]): boolean {
    do {
      this.#grew = false;
      this.round++;
      this.deeds = cells.map(() => ({ reads: new Set(), assigns: new Set(), changes: new Set() }));
      for (const [index, frame] of this.cells.entries()) this.value(frame, cells[index]?.program);
    } while (this.#grew && this.#workLeft > 0);
    return this.#workLeft > 0;
  }

  value(frame: Frame, node: AnyNode | null | undefined): Values {
    return node && this.#workLeft-- > 0 ? this.walk.value(this, frame, node) : nothing;
  }

  /** Lets `held` hold some things too. */
  pour(things: Values, held: Set<Thing>): void {
    const before = held.size;
    for (const thing of things) held.add(thing);
    this.#grew ||= held.size > before;
    this.#workLeft -= things.size;
  }

  change(frame: Frame, things: Values): void {
    for (const thing of things) if (!thing.isConstant) this.deeds[frame.cell]?.changes.add(thing);
    this.#workLeft -= things.size;
  }

  /** Changes things, and perhaps all that they hold. */
  changeDeep(frame: Frame, things: Values): void {
    this.change(frame, reach(things));
  }

  /** What modules export and what JavaScript has, the same for all cells. */
  constant(kind: "global" | "import", name: string): Values {
    const key = `${kind} ${name}`;
    const known = this.#constants.get(key) ?? new Set([new Thing(kind, -1, { name })]);
    this.#constants.set(key, known);
    return known;
  }

  read(frame: Frame, node: Identifier): Values {
    const binding = frame.scopes.references.get(node)?.binding;
    if (!isLocal(binding)) this.deeds[frame.cell]?.reads.add(node.name);
    return this.#place(frame, node, binding) ?? this.constant("global", node.name);
  }

  bind(frame: Frame, node: Identifier, values: Values): void {
    const place = this.#place(frame, node, frame.scopes.bindings.get(node));
    if (place) this.pour(values, place);
  }

  assign(frame: Frame, node: Identifier, values: Values): void {
    const binding = frame.scopes.references.get(node)?.binding;
    const place = this.#place(frame, node, binding);
    if (place) this.pour(values, place);
    if (!isLocal(binding)) this.deeds[frame.cell]?.assigns.add(node.name);
    else if (binding.owner !== frame.node) this.change(frame, new Set([frame.variable(binding)]));
  }

  /** What holds the value of a name, if it is one of a cell. */
  #place(frame: Frame, { name }: Identifier, binding: MaybeBinding): Set<Thing> | undefined {
    return isLocal(binding) ? frame.variable(binding).field("*") : this.names.get(name);
  }

  /** Goes through what a frame runs. Calls that make functions and call these have no end. */
  run(frame: Frame, node: AnyNode): void {
    if (this.#nested >= mostNested) this.#workLeft = 0;
    if (this.#workLeft <= 0) return;
    this.#nested++;
    this.walk.body(this, frame, node);
    this.#nested--;
  }

  /** The call of a function from one place. Deep and recursive calls share one frame a cell. */
  enter(caller: Frame, site: AnyNode, callee: Thing): Frame | undefined {
    if (!callee.code) return undefined;
    const { node, frame: outer } = callee.code;
    const isDeep = caller.callers.size >= this.#deepest || caller.callers.has(node);
    const by = (isDeep && this.cells[caller.cell]) || caller;
    const calls = by.calls.get(isDeep ? null : site) ?? new Map<Thing, Frame>();
    by.calls.set(isDeep ? null : site, calls);
    const callers = new Set(caller.callers).add(node);
    const { scopes } = outer;
    const known =
      calls.get(callee) ?? new Frame({ node, outer, scopes, cell: caller.cell, callers });
    calls.set(callee, known);
    return known;
  }
}

type MaybeBinding = Binding | null | undefined;
const isLocal = (binding: MaybeBinding): binding is Binding => binding?.topLevel === false;
