import type { CellAnalysis } from "../../compile/analysis/cell-analysis.ts";
import type { CellEffects } from "./cell-effects.ts";

/**
 * Effects by names alone, for cells whose objects are too many to follow: whatever a cell mentions, or
 * the cells that write this mention, it may call and change, and it feeds whatever is made from that.
 */
export function coarseEffects(cells: readonly CellAnalysis[]): CellEffects[] {
  const written = ({ declares, assigns }: CellAnalysis) => [...declares, ...assigns];
  const touched = ({ mentions, assigns }: CellAnalysis) => [...mentions, ...assigns];
  const sources = (names: Iterable<string>) => {
    const found = new Set(names);
    for (const name of found) {
      for (const cell of cells) {
        if (written(cell).includes(name)) for (const other of touched(cell)) found.add(other);
      }
    }
    return found;
  };
  const bases = cells.map((cell) => ({ cell, names: sources(touched(cell)) }));
  return cells.map((cell) => {
    const names = sources(touched(cell));
    const own = new Set(written(cell));
    const feeds = bases.filter((other) => [...other.names].some((name) => own.has(name)));
    const imported = new Set(cells.flatMap(({ imports }) => imports.map(({ name }) => name)));
    return {
      declares: new Set(cell.declares),
      assigns: new Set(
        [...names].filter((name) => cells.some(({ assigns }) => assigns.includes(name))),
      ),
      mutates: new Set([...names].filter((name) => !imported.has(name))),
      reads: names,
      feeds: new Set([...own, ...feeds.flatMap((other) => written(other.cell))]),
    };
  });
}
