/** The modules that a cell may import from; the host gives their contents. */
export const cellModules = ["hidden-layers", "hidden-layers/data", "notebook"] as const;
export type CellModule = (typeof cellModules)[number];

/** Those that the check of an exercise may import from. */
export const checkModules = [...cellModules, "exercise"] as const;
