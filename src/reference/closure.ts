import ts from "typescript";

/** What declares a symbol, through imports. */
export function declarationsOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Declaration[] {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return target.declarations ?? [];
}

/** The statement at the top of a file that a node stands in. */
export function topStatement(node: ts.Node): ts.Statement | undefined {
  let inner = node;
  while (inner.parent && !ts.isSourceFile(inner.parent)) inner = inner.parent;
  return inner.parent && ts.isStatement(inner) ? inner : undefined;
}

/** Every declaration that a node names, wherever it stands. */
export function namedIn(node: ts.Node, checker: ts.TypeChecker): ts.Declaration[] {
  const found: ts.Declaration[] = [];
  const visit = (inner: ts.Node) => {
    if (ts.isIdentifier(inner) && !isLabel(inner)) {
      const symbol = ts.isShorthandPropertyAssignment(inner.parent)
        ? checker.getShorthandAssignmentValueSymbol(inner.parent)
        : checker.getSymbolAtLocation(inner);
      if (symbol) found.push(...declarationsOf(symbol, checker));
    }
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** Names of properties lead nowhere of their own, and looking them up means checking types. */
function isLabel({ parent, pos }: ts.Identifier): boolean {
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name.pos === pos) ||
    (ts.isPropertyAssignment(parent) && parent.name.pos === pos)
  );
}

/**
 * The nodes and the statements they rest on, again and again, as far as `follow` lets them, in the
 * order of their files and places.
 */
export function closure(
  roots: readonly ts.Node[],
  checker: ts.TypeChecker,
  follow: (statement: ts.Statement, from: ts.SourceFile) => boolean,
): ts.Node[] {
  const nodes = new Set<ts.Node>(roots);
  for (const node of nodes) {
    for (const declaration of namedIn(node, checker)) {
      const statement = topStatement(declaration);
      if (!statement || nodes.has(statement) || roots.some((root) => holds(statement, root))) {
        continue;
      }
      if (follow(statement, node.getSourceFile())) nodes.add(statement);
    }
  }
  const files = [...new Set([...nodes].map((node) => node.getSourceFile()))];
  return [...nodes].sort(
    (one, other) =>
      files.indexOf(one.getSourceFile()) - files.indexOf(other.getSourceFile()) ||
      one.pos - other.pos,
  );
}

const holds = (outer: ts.Node, inner: ts.Node) =>
  outer.getSourceFile() === inner.getSourceFile() &&
  outer.pos <= inner.pos &&
  inner.end <= outer.end;
