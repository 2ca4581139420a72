import type { CellAnalysis } from "../../compile/analysis/cell-analysis.ts";
import { follow } from "./follow.ts";
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

/** Finds the effects of all cells of a notebook, which depend on each other's functions and objects. */
export function findEffects(cells: readonly CellAnalysis[]): CellEffects[] {
  const world = new World(cells);
  follow(world);
  const names = new Set(cells.flatMap(({ declares, assigns }) => [...declares, ...assigns]));
  const reached = new Map<string, Set<Thing>>();
  for (const name of names) reached.set(name, world.reach(world.names.get(name) ?? []));
  const namesOf = (fits: (thing: Thing) => boolean) =>
    new Set([...reached].filter(([, things]) => some(things, fits)).map(([name]) => name));
  return cells.map(({ declares, functions }) => {
    const id = functions[0]?.id ?? "";
    const runs = world.instances.filter(({ cell }) => cell === id);
    const changed = new Set(runs.flatMap(({ changes }) => [...changes]));
    for (const thing of world.reach(runs.flatMap(({ deepChanges }) => [...deepChanges]))) {
      changed.add(thing);
    }
    return {
      declares: new Set(declares),
      assigns: new Set(runs.flatMap(({ facts }) => facts.assigns)),
      reads: new Set(runs.flatMap(({ facts }) => facts.mentions)),
      mutates: namesOf((thing) => changed.has(thing)),
      feeds: namesOf((thing) => thing.cell === id && !isStateless(thing)),
    };
  });
}

/** Whether an old one is as good as a new one. */
const isStateless = ({ kind }: Thing) =>
  kind === "function" || kind === "class" || kind === "import";

function some(things: Iterable<Thing>, fits: (thing: Thing) => boolean): boolean {
  for (const thing of things) if (fits(thing)) return true;
  return false;
}
