/** The modules that a cell may import from; the host gives their contents. */
export const cellModules = ["hidden-layers", "hidden-layers/data", "notebook"] as const;
export type CellModule = (typeof cellModules)[number];

export const isCellModule = (name: unknown): name is CellModule =>
  cellModules.some((known) => known === name);
