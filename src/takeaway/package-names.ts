/** What cells import "notebook" from, outside of the page. */
const names: Readonly<Record<string, string>> = { notebook: "hidden-layers/notebook" };

/** The module of the npm package that a cell's import means. */
export const packageName = (module: string): string => names[module] ?? module;

/** A cell's code with its imports naming the npm package. */
export const withPackageNames = (source: string): string =>
  source.replace(/(\bfrom\s*)"notebook"/g, `$1"${packageName("notebook")}"`);
