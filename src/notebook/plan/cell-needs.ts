import type { CellEffects } from "./effects/find-effects.ts";
import { findEffects } from "./effects/find-effects.ts";
import { importVersion } from "./import-version.ts";
import type { Notebook, PlannedCell } from "./notebook.ts";

/** What a cell takes from names and what it leaves in them, at its place in the notebook. */
export interface CellNeeds {
  readonly cell: PlannedCell;
  /** Names whose values decide what it does. */
  readonly inputs: ReadonlySet<string>;
  /** Names that only functions mention which it does not call. */
  readonly passive: ReadonlySet<string>;
  /** Names that may be others after it, with a fixed version for what it imports. */
  readonly writes: ReadonlyMap<string, string | null>;
  /** Names of later cells that may hold something it makes. */
  readonly feeds: ReadonlySet<string>;
}

const known = new WeakMap<Notebook["cells"], readonly CellNeeds[]>();

/** What all cells need, in their order. */
export function findNeeds({ cells }: Notebook): readonly CellNeeds[] {
  const found = known.get(cells);
  if (found) return found;
  const analyses = cells.map(({ latest }) => latest).filter((latest) => latest !== null);
  const effects = new Map(findEffects(analyses).map((effect, index) => [analyses[index], effect]));
  const written = new Set<string>();
  const needs = cells.map((cell) =>
    needsOf(cell, cell.latest && effects.get(cell.latest), written),
  );
  known.set(cells, needs);
  return needs;
}

const nothing: CellEffects = {
  declares: new Set(),
  assigns: new Set(),
  mutates: new Set(),
  reads: new Set(),
  feeds: new Set(),
};

/** `written` are the names of the cells before; the cell's own are added to it. */
function needsOf(
  cell: PlannedCell,
  effects: CellEffects | null | undefined,
  written: Set<string>,
): CellNeeds {
  const { declares, assigns, mutates, reads, feeds } = effects ?? nothing;
  const changed = [...mutates, ...cell.noticed].filter((name) => written.has(name));
  const inputs = new Set([...reads, ...assigns, ...changed]);
  const passive = new Set(cell.latest?.mentions);
  const writes = new Map<string, string | null>();
  for (const name of [...declares, ...assigns, ...changed]) writes.set(name, null);
  for (const each of cell.latest?.imports ?? []) writes.set(each.name, importVersion(each));
  for (const name of declares) {
    inputs.delete(name);
    passive.delete(name);
  }
  for (const name of writes.keys()) written.add(name);
  return { cell, inputs, passive, writes, feeds };
}
