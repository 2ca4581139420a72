import { relative } from "node:path";
import ts from "typescript";
import { closure, namedIn, topStatement } from "./closure.ts";
import type { Code, Entry } from "./entry.ts";

/** Kernels that only move numbers, and say nothing of how something is computed. */
const carriers = new Set(["copy", "fill", "accumulate"]);

/** What is shown of how a name works: its code, and its kernels in plain TypeScript. */
export class Workings {
  readonly #root: string;
  readonly #checker: ts.TypeChecker;
  readonly #entries: ReadonlySet<ts.Statement>;
  /** The plain twins by the kernel's name. */
  readonly #twins: ReadonlyMap<string, ts.Statement>;

  /** `entries` are statements that the reference shows by themselves, and so with nobody else. */
  constructor(root: string, program: ts.Program, entries: ReadonlySet<ts.Statement>) {
    this.#root = root;
    this.#checker = program.getTypeChecker();
    this.#entries = entries;
    this.#twins = twinsIn(program);
  }

  of(roots: readonly ts.Node[]): Pick<Entry, "source" | "twin"> {
    const { nodes, kernels } = this.#computation(roots, 3);
    const twins = kernels.flatMap((name) => this.#twins.get(name) ?? []);
    const plain = closure(twins, this.#checker, (statement) =>
      statement.getSourceFile().fileName.includes("/lib/kernels/plain/"),
    );
    return {
      source: this.#code([...new Set(nodes)], new Set(roots)),
      twin: { kernels, code: this.#code(plain, new Set()) },
    };
  }

  get kernels(): string[] {
    return [...this.#twins.keys()].filter((name) => !carriers.has(name));
  }

  /**
   * The code with its kernels. Where it has none, a layer leaves the computing to operations that
   * are no names for readers: then theirs, at most so many steps away.
   */
  #computation(roots: readonly ts.Node[], steps: number): { nodes: ts.Node[]; kernels: string[] } {
    const nodes = this.#inOneFile(roots);
    const kernels = this.#kernelsIn(nodes);
    if (kernels.length > 0 || steps === 0) return { nodes, kernels };
    const parts = [...this.#operationsIn(nodes)]
      .map((statement) => this.#computation([statement], steps - 1))
      .filter((part) => part.kernels.length > 0);
    return {
      nodes: [...nodes, ...parts.flatMap((part) => part.nodes)],
      kernels: [...new Set(parts.flatMap((part) => part.kernels))],
    };
  }

  #inOneFile(roots: readonly ts.Node[]): ts.Node[] {
    return closure(
      roots,
      this.#checker,
      (statement, from) => statement.getSourceFile() === from && !this.#entries.has(statement),
    );
  }

  #kernelsIn(nodes: readonly ts.Node[]): string[] {
    const found = new Set<string>();
    const visit = (node: ts.Node) => {
      if (ts.isPropertyAccessExpression(node) && node.expression.getText() === "kernels") {
        const name = node.name.text;
        if (this.#twins.has(name) && !carriers.has(name)) found.add(name);
      }
      ts.forEachChild(node, visit);
    };
    for (const node of nodes) visit(node);
    return [...found];
  }

  #operationsIn(nodes: readonly ts.Node[]): Set<ts.Statement> {
    const found = new Set<ts.Statement>();
    for (const node of nodes) {
      for (const declaration of namedIn(node, this.#checker)) {
        if (!ts.isFunctionDeclaration(declaration)) continue;
        const { fileName } = declaration.getSourceFile();
        if (fileName === node.getSourceFile().fileName) continue;
        const statement = topStatement(declaration);
        if (!statement || this.#entries.has(statement)) continue;
        if (/\/lib\/(tensor|layers)\//.test(fileName)) found.add(statement);
      }
    }
    return found;
  }

  /** Texts by file. A root goes without its comment, which the entry shows. */
  #code(nodes: readonly ts.Node[], roots: ReadonlySet<ts.Node>): Code[] {
    const files = new Set(nodes.map((node) => node.getSourceFile()));
    return [...files].map((source) => ({
      file: relative(this.#root, source.fileName),
      statements: nodes
        .filter((node) => node.getSourceFile() === source)
        .map((node) => textOf(node, source, !roots.has(node))),
    }));
  }
}

/** A statement, or a member of a class moved to the left margin. */
function textOf(node: ts.Node, source: ts.SourceFile, withComment: boolean): string {
  const start = node.getStart(source, withComment);
  const { character } = source.getLineAndCharacterOfPosition(start);
  const margin = new RegExp(`^ {${character}}`, "gm");
  return source.text.slice(start, node.end).replace(margin, "");
}

/** The functions a statement exports, in either form. */
function exportedBy(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const exported = ts
    .getModifiers(statement)
    ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!exported) return [];
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

function twinsIn(program: ts.Program): Map<string, ts.Statement> {
  const found = new Map<string, ts.Statement>();
  for (const source of program.getSourceFiles()) {
    if (!/\/lib\/kernels\/plain\/(?!index)/.test(source.fileName)) continue;
    for (const statement of source.statements) {
      for (const name of exportedBy(statement)) found.set(name, statement);
    }
  }
  return found;
}
