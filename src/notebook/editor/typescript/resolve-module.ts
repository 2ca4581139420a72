/** Where each module that cells may import lies among the declarations. */
export const publicModules: Readonly<Record<string, string>> = {
  "hidden-layers": "/lib/index.d.ts",
  "hidden-layers/data": "/lib/data/index.d.ts",
  notebook: "/src/notebook/show/index.d.ts",
};

/**
 * The file an import means: one of the public modules, or a relative path, whose `.ts` is a
 * declaration where there is no such source.
 */
export function resolveModule(
  specifier: string,
  importer: string,
  exists: (file: string) => boolean,
): string | undefined {
  const known = publicModules[specifier];
  if (known !== undefined) return exists(known) ? known : undefined;
  if (!specifier.startsWith(".")) return undefined;
  const { pathname } = new URL(specifier, `file://${importer}`);
  const path = decodeURI(pathname);
  const stem = path.replace(/\.[jt]s$/, "");
  return [path, `${stem}.d.ts`, `${stem}/index.d.ts`].find(exists);
}
