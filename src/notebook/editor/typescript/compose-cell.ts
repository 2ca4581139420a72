import type { DeclaredNames } from "./declared-names.ts";

/**
 * What stands before and after a cell's text to make it a module: imports of the names of earlier
 * cells, and exports of its own. The text itself stays as it is, so a place in the module is a place
 * in the text plus the length of `before`.
 *
 * The imports stand before so that a half-typed text can't swallow them. A name that an earlier cell
 * may be assigned to is declared again, since an import can't be assigned to.
 */
export function composeCell(
  cell: number,
  names: readonly DeclaredNames[],
): { before: string; after: string } {
  const own = names[cell] ?? { fixed: [], assignable: [], exported: [] };
  const taken = new Set([...own.fixed, ...own.assignable]);
  const takes = (name: string) => !taken.has(name) && taken.add(name);

  const lines: string[] = [];
  for (let earlier = cell - 1; earlier >= 0; earlier--) {
    const from = `"./${earlier}.ts"`;
    const { fixed, assignable } = names[earlier] as DeclaredNames;
    const imported = fixed.filter(takes);
    if (imported.length > 0) lines.push(`import { ${imported.join(", ")} } from ${from};`);
    for (const name of assignable.filter(takes)) {
      lines.push(`declare let ${name}: typeof import(${from}).${name};`);
    }
  }
  const exported = [...own.fixed, ...own.assignable].filter((name) => !own.exported.includes(name));
  return {
    before: lines.map((line) => `${line}\n`).join(""),
    after: `\nexport { ${exported.join(", ")} };\n`,
  };
}
