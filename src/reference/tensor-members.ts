import { join, relative } from "node:path";
import ts from "typescript";
import { isInternal } from "./doc-comment.ts";
import type { PublicName } from "./public-name.ts";

/** What a tensor can be asked: the methods that are installed on it, and the members of its class. */
export function tensorMembers(
  root: string,
  program: ts.Program,
  names: readonly PublicName[],
): PublicName[] {
  const tensor = names.find(({ name }) => name === "Tensor");
  if (!tensor) return [];
  const installed = installations(root, program);
  const methods = program
    .getSourceFile(join(root, "lib/tensor/methods.ts"))
    ?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === "Methods");
  const own = tensor.declarations.find(ts.isClassDeclaration);
  const asked = [
    ...(own?.members ?? []),
    ...(methods && ts.isInterfaceDeclaration(methods) ? methods.members : []),
  ].filter((member) => member.name && !isInternal(member));
  return [...new Set(asked.map(nameOf))].map((name) => {
    const declarations = asked.filter((member) => nameOf(member) === name);
    return {
      name,
      module: tensor.module,
      file: relative(root, declarations[0]?.getSourceFile().fileName ?? ""),
      declarations,
      roots: installed.get(name) ?? declarations.filter(hasCode),
      member: true,
    };
  });
}

/** The statements `Tensor.prototype.add = …` by the method's name. */
function installations(root: string, program: ts.Program): Map<string, ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(join(root, "lib/tensor/"))) continue;
    for (const statement of source.statements) {
      const [, name] = statement.getText().match(/^Tensor\.prototype\.(\w+) = /) ?? [];
      if (name) found.set(name, [statement]);
    }
  }
  return found;
}

const nameOf = (member: ts.ClassElement | ts.TypeElement) => member.name?.getText() ?? "";

const hasCode = (member: ts.Node) =>
  (ts.isMethodDeclaration(member) || ts.isAccessor(member)) && member.body !== undefined;
