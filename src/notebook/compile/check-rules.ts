import type { AnyNode, ImportDeclaration, Program } from "acorn";
import { Refusal } from "./cell-syntax-error.ts";
import { childNodes, isFunction } from "./child-nodes.ts";
import type { Binding, Scopes } from "./scopes.ts";
import { standardNames } from "./standard-names.ts";

const list = (names: readonly string[]) =>
  `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** Refuses what a cell may not contain, at its place. It may import from these modules. */
export function checkForm(program: Program, modules: readonly string[]): void {
  for (const statement of program.body) {
    if (statement.type.startsWith("Export")) {
      throw new Refusal(
        statement.start,
        "A cell can't export.",
        "Leave out export: later cells see the names of this one anyway.",
      );
    }
    if (statement.type === "ImportDeclaration") checkImport(statement, modules);
    if (statement.type === "VariableDeclaration" && statement.kind.endsWith("using")) {
      throw new Refusal(
        statement.start,
        `A cell's own names can't be declared with ${statement.kind}.`,
        "Use const; nothing needs to be disposed of.",
      );
    }
  }
  checkNested(program);
}

function checkImport(node: ImportDeclaration, modules: readonly string[]): void {
  if (!modules.includes(String(node.source.value))) {
    throw new Refusal(
      node.start,
      `A cell can't import from ${JSON.stringify(node.source.value)}.`,
      `A cell may import from ${list(modules.map((name) => `"${name}"`))} only.`,
    );
  }
  const standard = node.specifiers.find(({ type }) => type === "ImportDefaultSpecifier");
  if (standard) {
    const { name } = standard.local;
    throw new Refusal(
      standard.start,
      `"${node.source.value}" has no default export.`,
      `Put the name between braces: import { ${name} } from "${node.source.value}".`,
    );
  }
}

function checkNested(node: AnyNode, hasThis = false): void {
  if (node.type === "ThisExpression" && !hasThis) {
    throw new Refusal(
      node.start,
      "‘this’ stands for nothing here.",
      "It has a meaning in the methods of a class or object only.",
    );
  }
  if (node.type === "ImportExpression") {
    throw new Refusal(
      node.start,
      "A cell can't import while it runs.",
      'Write import { name } from "hidden-layers" at the top of the cell.',
    );
  }
  if (node.type === "MetaProperty" && node.meta.name === "import") {
    throw new Refusal(node.start, "A cell has no import.meta.", "Leave it out.");
  }
  const givesThis =
    node.type === "ClassBody" || (isFunction(node) && node.type !== "ArrowFunctionExpression");
  for (const child of childNodes(node)) checkNested(child, hasThis || givesThis);
}

/** Refuses names that can't be declared, const names that are assigned, and names used too early. */
export function checkNames(scopes: Scopes, lineOf: (position: number) => number): void {
  for (const { name, node } of scopes.topLevel.values()) {
    if (!standardNames.has(name)) continue;
    throw new Refusal(
      node.start,
      `‘${name}’ is a name of JavaScript itself.`,
      "Choose another name.",
    );
  }
  for (const { node, binding, owner, writes } of scopes.references.values()) {
    if (!binding) continue;
    const { name, kind } = binding;
    const line = lineOf(binding.node.start);
    if (writes && (kind === "const" || kind === "import")) {
      throw new Refusal(
        node.start,
        `‘${name}’ can't be assigned again: it is ${kind === "const" ? "a const" : "imported"} (line ${line}).`,
        kind === "const" ? "Declare it with let instead of const." : "Choose another name.",
      );
    }
    const early = binding.topLevel && owner === null && node.start < binding.madeAt;
    if (early && !isLaterInPattern(node.start, binding)) {
      throw new Refusal(
        node.start,
        `‘${name}’ is used before it is made (line ${line}).`,
        "Move its declaration up, or this line down.",
      );
    }
  }
}

/** Whether `a` stands where it is known already, as in `const { a, b = a } = …`. */
const isLaterInPattern = (position: number, { node, declarator }: Binding) =>
  declarator !== null && position > node.end && position < declarator.id.end;
