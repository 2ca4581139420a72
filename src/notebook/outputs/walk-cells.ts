import { element } from "./markup.ts";
import { percent } from "./plot-ticks.ts";
import type { Walk } from "./walk.ts";

/** A grid whose cells can be read one by one. */
export interface Cells {
  width: number;
  height: number;
  say(row: number, column: number): string;
  /** Top and bottom of a row as parts of the height, where rows do not share it evenly. */
  rowEdges?(row: number): [top: number, bottom: number];
}

interface CellPlace {
  row: number;
  column: number;
}

export function cellsWalk(of: string, cells: Cells): Walk<CellPlace> {
  const { width, height, say } = cells;
  const edges = cells.rowEdges ?? ((row) => [row / height, (row + 1) / height]);
  return {
    of,
    next(from, key) {
      const move = moves[key];
      if (!move) return undefined;
      if (!from) return { row: 0, column: 0 };
      const { row, column } = move(from, width - 1);
      return { row: within(row, height - 1), column: within(column, width - 1) };
    },
    under(across, down) {
      const rows = Array.from({ length: height }, (_, row) => row);
      const row = rows.find((one) => down < edges(one)[1]) ?? height - 1;
      return { row, column: Math.floor(across * width) };
    },
    mark({ row, column }) {
      const [top, bottom] = edges(row);
      return element("rect", {
        class: "walk-mark",
        x: percent(column / width),
        y: percent(top),
        width: percent(1 / width),
        height: percent(bottom - top),
      });
    },
    say: ({ row, column }) => say(row, column),
  };
}

const moves: Record<string, (from: CellPlace, last: number) => CellPlace> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last }),
};

function within(place: number, last: number): number {
  return Math.min(last, Math.max(0, place));
}
