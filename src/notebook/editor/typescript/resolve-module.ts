/** Where each module that cells may import lies among the declarations. */
export const publicModules: Readonly<Record<string, string>> = {
  "hidden-layers": "/lib/index.d.ts",
  "hidden-layers/data": "/lib/data/index.d.ts",
  notebook: "/src/notebook/show/index.d.ts",
};

/** Those that the check of an exercise may import. */
export const checkModules: Readonly<Record<string, string>> = {
  ...publicModules,
  exercise: "/src/notebook/check/index.d.ts",
};

/**
 * The file an import means: one of the public modules, or a relative path, whose `.ts` is a
 * declaration where there is no such source.
 */
export function resolveModule(
  specifier: string,
  importer: string,
  exists: (file: string) => boolean,
  modules = publicModules,
): string | undefined {
  const known = modules[specifier];
  if (known !== undefined) return exists(known) ? known : undefined;
  if (!specifier.startsWith(".")) return undefined;
  const { pathname } = new URL(specifier, `file://${importer}`);
  const path = decodeURI(pathname);
  const stem = path.replace(/\.[jt]s$/, "");
  return [path, `${stem}.d.ts`, `${stem}/index.d.ts`].find(exists);
}
