import ts from "typescript";

/** Names by the module they come from, each as it is written: `linear`, `type Tensor`, `a as b`. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** A cell's imports, and its code without them. */
export function splitImports(source: string): { imports: Imports; code: string } {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const imports = new Map<string, Set<string>>();
  let code = "";
  let at = 0;
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const module = (statement.moduleSpecifier as ts.StringLiteral).text;
    const bindings = statement.importClause?.namedBindings;
    const named = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
    const found = imports.get(module) ?? new Set<string>();
    for (const element of named) found.add(element.getText(file));
    imports.set(module, found);
    code += source.slice(at, statement.getStart(file));
    at = statement.end;
  }
  return { imports, code: (code + source.slice(at)).trim() };
}

/** One import statement a module, with all names that any of them brings. */
export function importLines(all: readonly Imports[], moduleName: (name: string) => string): string {
  const together = new Map<string, Set<string>>();
  for (const [module, names] of all.flatMap((imports) => [...imports])) {
    const name = moduleName(module);
    together.set(name, new Set([...(together.get(name) ?? []), ...names]));
  }
  return [...together]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([module, names]) =>
        `import {\n${[...names]
          .sort()
          .map((name) => `  ${name},\n`)
          .join("")}} from "${module}";`,
    )
    .join("\n");
}
