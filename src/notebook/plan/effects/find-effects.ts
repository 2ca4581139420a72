import type { CellAnalysis } from "../../compile/cell-analysis.ts";
import { reach } from "./reach.ts";
import { walk } from "./statements.ts";
import type { Thing } from "./thing.ts";
import { World } from "./world.ts";

/** What running a cell may do to top-level names, with all the functions that it calls. */
export interface CellEffects {
  readonly declares: ReadonlySet<string>;
  readonly assigns: ReadonlySet<string>;
  /** Names of which the object, or something it holds, may be changed. */
  readonly mutates: ReadonlySet<string>;
  /** Names that are read while it runs. */
  readonly reads: ReadonlySet<string>;
  /** Names that may hold something the cell makes, so that they hold an old one when it runs again. */
  readonly feeds: ReadonlySet<string>;
}

/** So that no text holds up the page. */
const attempts = [
  { deepest: 4, mostWork: 60_000 },
  { deepest: 0, mostWork: 60_000 },
];

/** Finds the effects of all cells of a notebook, which depend on each other's functions and objects. */
export function findEffects(cells: readonly CellAnalysis[]): CellEffects[] {
  for (const limits of attempts) {
    const world = new World(cells, walk, limits);
    if (world.explore(cells)) return effectsIn(world, cells);
  }
  return anyEffects(cells);
}

function effectsIn(world: World, cells: readonly CellAnalysis[]): CellEffects[] {
  const reached = [...world.names].map(([name, held]) => [name, [...reach(held)]] as const);
  return world.deeds.map(({ reads, assigns, changes }, cell) => {
    const declares = new Set(cells[cell]?.declares);
    const mutates = new Set<string>();
    const feeds = new Set<string>();
    for (const [name, things] of reached) {
      if (things.some((thing) => changes.has(thing))) mutates.add(name);
      if (things.some((thing) => thing.cell === cell && hasState(thing))) feeds.add(name);
    }
    return { declares, assigns, reads, mutates, feeds };
  });
}

/** Whether an old one is not as good as a new one. */
const hasState = ({ kind }: Thing) => kind !== "function" && kind !== "class";

/** For cells that are too hard to follow: each does everything to all names. */
function anyEffects(cells: readonly CellAnalysis[]): CellEffects[] {
  const names = (of: "declares" | "assigns" | "mentions") =>
    new Set(cells.flatMap((cell) => cell[of]));
  const imported = new Set(cells.flatMap(({ imports }) => imports.map(({ name }) => name)));
  const mutates = new Set([...names("declares")].filter((name) => !imported.has(name)));
  const every = { assigns: names("assigns"), reads: names("mentions"), mutates, feeds: mutates };
  return cells.map(({ declares }) => ({ declares: new Set(declares), ...every }));
}
