import { CellContext } from "./cell-context.ts";

/** What cells of tests import. */
export const modules = {
  "hidden-layers": { double: (x: number) => 2 * x, accuracy: 0.5 },
  "hidden-layers/data": { spiral: () => [1, 2, 3] },
  notebook: { shown: [] },
};

/** Runs cells one after another; returns what an expression is then. */
export async function runCells(cells: readonly string[], expression: string): Promise<unknown> {
  const context = new CellContext({ modules });
  for (const [index, cell] of cells.entries()) await context.run(cell, `cell-${index}`);
  return context.value(expression);
}
