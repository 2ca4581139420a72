import type { CellAnalysis } from "../../compile/analysis/cell-analysis.ts";
import type { CellEffects } from "./cell-effects.ts";
import { coarseEffects } from "./coarse-effects.ts";
import { follow } from "./follow.ts";
import type { Thing } from "./thing.ts";
import { World } from "./world.ts";

/** Finds the effects of all cells of a notebook, which depend on each other's functions and objects. */
export function findEffects(cells: readonly CellAnalysis[]): CellEffects[] {
  const world = understand(cells);
  if (!world) return coarseEffects(cells);
  const names = new Set(cells.flatMap(({ declares, assigns }) => [...declares, ...assigns]));
  const reached = new Map<string, Set<Thing>>();
  for (const name of names) reached.set(name, world.reach(world.names.get(name)?.items ?? []));
  const namesOf = (fits: (thing: Thing) => boolean) =>
    new Set([...reached].filter(([, things]) => some(things, fits)).map(([name]) => name));
  return cells.map(({ declares, functions }) => {
    const id = functions[0]?.id ?? "";
    const runs = [...world.instances.items].filter(({ cell }) => cell === id);
    const changed = new Set(runs.flatMap(({ changes }) => [...changes.items]));
    for (const thing of world.reach(runs.flatMap(({ deepChanges }) => [...deepChanges.items]))) {
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

/** How deep calls are told apart, and a bound on the work, so that no text holds up the page. */
const attempts = [
  [4, 20_000],
  [0, 20_000],
] as const;

function understand(cells: readonly CellAnalysis[]): World | undefined {
  for (const [deepest, mostFinds] of attempts) {
    const world = new World(cells, deepest);
    if (follow(world, mostFinds)) return world;
  }
  return undefined;
}

/** Whether an old one is as good as a new one. */
const isStateless = ({ kind }: Thing) =>
  kind === "function" || kind === "class" || kind === "import";

function some(things: Iterable<Thing>, fits: (thing: Thing) => boolean): boolean {
  for (const thing of things) if (fits(thing)) return true;
  return false;
}
