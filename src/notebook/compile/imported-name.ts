import type { ImportDeclaration } from "acorn";

/** What an import takes from its module: a name there, or `*` for all of it. */
export function importedName(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type !== "ImportSpecifier") return "*";
  const { imported } = specifier;
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}
