import ts from "typescript";

/** The names a cell's top level declares, by what a later cell may do with them. */
export interface DeclaredNames {
  /** Constants, functions, classes, imports and types: later cells may read them. */
  fixed: string[];
  /** `let` and `var`: later cells may also assign to them. */
  assignable: string[];
  /** Names the cell exports by itself, which must not be exported twice. */
  exported: string[];
}

export function declaredNames(file: ts.SourceFile): DeclaredNames {
  const fixed = new Set<string>();
  const assignable = new Set<string>();
  const exported = new Set<string>();

  for (const statement of file.statements) {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const add = (name: string, to: Set<string>) => {
      to.add(name);
      if (isExported) exported.add(name);
    };
    if (ts.isVariableStatement(statement)) {
      const { declarationList } = statement;
      const constant = (declarationList.flags & ts.NodeFlags.BlockScoped) >= ts.NodeFlags.Const;
      for (const { name } of declarationList.declarations) {
        for (const bound of boundNames(name)) add(bound, constant ? fixed : assignable);
      }
    } else if (ts.isImportDeclaration(statement)) {
      for (const name of importedNames(statement)) add(name, fixed);
    } else if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    ) {
      if (statement.name?.text) add(statement.name.text, fixed);
    }
  }
  return { fixed: [...fixed], assignable: [...assignable], exported: [...exported] };
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return name.text ? [name.text] : [];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) ? boundNames(element.name) : [],
  );
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  if (!importClause) return [];
  const names = importClause.name ? [importClause.name.text] : [];
  const { namedBindings } = importClause;
  if (!namedBindings) return names;
  if (ts.isNamespaceImport(namedBindings)) return [...names, namedBindings.name.text];
  return [...names, ...namedBindings.elements.map(({ name }) => name.text)].filter(Boolean);
}
