import type { ImportDeclaration } from "acorn";
import type { CellText } from "./cell-text.ts";
import { importedName } from "./imported-name.ts";

/** How the statement is written that gives imported values their names. */
export interface Naming {
  open(mark: string): string;
  readonly is: string;
  readonly close: string;
}

/** Turns an import into a statement that takes each value from the host. */
export function rewriteImport(
  { start, end, source, specifiers }: ImportDeclaration,
  text: CellText,
  maybeTypes: ReadonlySet<string>,
  naming: Naming,
): void {
  let from = start;
  let before = specifiers.length > 0 ? naming.open(text.mark) : "";
  for (const specifier of specifiers) {
    const { local } = specifier;
    const take = maybeTypes.has(local.name) ? "takeMaybe" : "take";
    const value = `${text.mark}.${take}(${source.raw}, ${JSON.stringify(importedName(specifier))})`;
    text.replace(from, specifier.start, before);
    text.replace(specifier.start, specifier.end, `${local.name}${naming.is}${value}`);
    from = specifier.end;
    before = ", ";
  }
  text.replace(from, end, specifiers.length > 0 ? naming.close : ";");
}
