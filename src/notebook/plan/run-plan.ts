import type { ImportedName } from "../compile/index.ts";
import { absent, type CleanCell, findClean } from "./clean-versions.ts";
import { importVersion, isImport } from "./import-version.ts";
import type { Held, Notebook } from "./notebook.ts";

/** The cells to run, in order, so that `cell` runs as in a clean run; the last is `cell` itself. */
export function planRun(notebook: Notebook, cell: string): string[] {
  return complete(notebook, [cell], false);
}

/** The cells to run until nothing is stale or unfinished, in order. */
export function planAll(notebook: Notebook): string[] {
  return complete(notebook, unclean(notebook), true, () => true);
}

/** As `planAll`, but cells that were never run do so only where others need them. */
export function planStale(notebook: Notebook): string[] {
  const stale = unclean(notebook).filter((name) => notebook.runs.has(name));
  return complete(notebook, stale, false, () => true);
}

/** The cells whose latest run was not what a clean run would be. */
function unclean(notebook: Notebook): string[] {
  return findClean(notebook, () => true).cells.flatMap(({ cell, base, blockedBy }) => {
    const run = notebook.runs.get(cell.name);
    return blockedBy === null && (run?.outcome !== "done" || run.base !== base) ? cell.name : [];
  });
}

/** As `planAll`, for the cells above a cell only. */
export function planAbove(notebook: Notebook, cell: string): string[] {
  const index = notebook.cells.findIndex(({ name }) => name === cell);
  return planAll({ ...notebook, cells: notebook.cells.slice(0, Math.max(0, index)) });
}

/** The names that must be forgotten before a cell runs: no cell above it declares them any more. */
export function forgets(notebook: Notebook, cell: string): string[] {
  const { cells } = findClean(notebook, (name) => name === cell);
  const wanted = cells.find((clean) => clean.cell.name === cell)?.wanted ?? new Map();
  return [...wanted.keys()].filter(
    (name) => wanted.get(name) === absent && notebook.actual.has(name),
  );
}

/** What earlier cells import for a cell, but did not run to import. */
export function missingImports(notebook: Notebook, cell: string): ImportedName[] {
  if (!notebook.bringsImports) return [];
  const { cells } = findClean(notebook, (name) => name === cell);
  const wanted = cells.find((clean) => clean.cell.name === cell)?.wanted ?? new Map();
  const known = cells.flatMap(({ cell: { latest } }) => latest?.imports ?? []);
  return [...wanted].flatMap(([name, version]) => {
    if (notebook.actual.get(name)?.version === version) return [];
    return known.find((each) => each.name === name && importVersion(each) === version) ?? [];
  });
}

/** The cell whose text does not compile and without which a cell can't run; it may be itself. */
export function blockedBy(notebook: Notebook, cell: string): string | null {
  const { cells } = findClean(notebook, () => false);
  return cells.find((clean) => clean.cell.name === cell)?.blockedBy ?? null;
}

/**
 * Whether a cell may run while another is paused: it needs nothing else to run, and writes no name but
 * its own, which the paused one does not use.
 */
export function runsAlone(notebook: Notebook, cell: string): boolean {
  const { cells } = findClean(notebook, () => false);
  const own = cells.find((clean) => clean.cell.name === cell);
  if (!own || planRun(notebook, cell).length > 1 || forgets(notebook, cell).length > 0)
    return false;
  const others = cells.filter((clean) => clean !== own);
  const paused = others.filter(({ cell }) => notebook.runs.get(cell.name)?.outcome === "running");
  return [...own.writes].every(
    ([name, fixed]) =>
      fixed !== null ||
      (own.cell.latest?.declares.includes(name) &&
        !others.some(({ writes }) => writes.has(name)) &&
        !paused.some(({ wanted }) => wanted.has(name))),
  );
}

/** Adds the cells that the wanted ones need, until a run of them all finds every input clean. */
function complete(
  notebook: Notebook,
  wanted: readonly string[],
  toTheEnd: boolean,
  again = (_: string) => false,
): string[] {
  const chosen = new Set(wanted);
  for (;;) {
    const missing = findMissing(notebook, chosen, toTheEnd, again);
    if (missing === undefined) break;
    chosen.add(missing);
  }
  return notebook.cells.map(({ name }) => name).filter((name) => chosen.has(name));
}

/** A cell that is not chosen yet, though a chosen one needs what it writes. */
function findMissing(
  notebook: Notebook,
  chosen: ReadonlySet<string>,
  toTheEnd: boolean,
  again: (cell: string) => boolean,
): string | undefined {
  const clean = findClean(notebook, (name) => chosen.has(name) || again(name));
  const order = new Map(notebook.cells.map(({ name }, index) => [name, index]));
  const actual = new Map(notebook.actual);
  for (const cell of clean.cells) {
    if (!chosen.has(cell.cell.name)) continue;
    for (const [name, version] of cell.wanted) {
      if ((actual.get(name)?.version ?? absent) === version) continue;
      if (notebook.bringsImports && isImport(version)) continue;
      const writer = cell.writerOf(name);
      if (writer !== undefined && !chosen.has(writer)) return writer;
    }
    if (cell.blockedBy === null) simulate(notebook, cell, actual, order);
  }
  if (!toTheEnd) return undefined;
  for (const [name, { version, writer }] of clean.final) {
    const isBlocked = clean.cells.some(({ cell, blockedBy }) => cell.name === writer && blockedBy);
    const isThere = actual.get(name)?.version === version;
    const isBrought = notebook.bringsImports && isImport(version);
    if (!isThere && !isBrought && !isBlocked && !chosen.has(writer)) return writer;
  }
  return undefined;
}

function simulate(
  notebook: Notebook,
  cell: CleanCell,
  actual: Map<string, Held>,
  order: ReadonlyMap<string, number>,
): void {
  const by = cell.cell.name;
  prepare(notebook, cell, actual);
  for (const [name, fixed] of cell.writes) actual.set(name, { version: fixed ?? cell.version, by });
  for (const name of outdatedBy(cell, actual, order)) actual.set(name, { version: "outdated", by });
}

/** What happens to names right before a cell runs: some are forgotten, some imports are brought. */
export function prepare(
  { bringsImports }: Notebook,
  { wanted, writerOf }: CleanCell,
  actual: Map<string, Held>,
): void {
  for (const [name, version] of wanted) {
    if (version === absent) actual.delete(name);
    else if (bringsImports && isImport(version))
      actual.set(name, { version, by: writerOf(name) ?? "" });
  }
}

/** Names that a later cell made from what this one makes anew: they hold the old one still. */
export function outdatedBy(
  { cell, feeds, writes }: CleanCell,
  actual: ReadonlyMap<string, Held>,
  order: ReadonlyMap<string, number>,
): string[] {
  const place = order.get(cell.name) ?? 0;
  return [...feeds].filter((name) => {
    const held = actual.get(name);
    const isLater = held && (order.get(held.by) ?? Number.POSITIVE_INFINITY) > place;
    return isLater && !writes.has(name);
  });
}
