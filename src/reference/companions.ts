import ts from "typescript";
import { docComment } from "./doc-comment.ts";
import type { Companion } from "./entry.ts";
import { fieldsOf } from "./fields.ts";
import type { PublicName } from "./public-name.ts";

/**
 * Public interfaces that are read with a function: its options, and others that its signature names
 * and its file declares.
 */
export function companionsOf(
  calls: readonly ts.Signature[],
  file: string,
  names: readonly PublicName[],
  checker: ts.TypeChecker,
): Companion[] {
  const found = new Map<string, Companion>();
  const add = (node: ts.TypeNode | undefined, role: Companion["role"]) => {
    for (const name of node?.getText().match(/\b[A-Z]\w*/g) ?? []) {
      const known = names.find((one) => one.name === name);
      const declarations = known?.declarations ?? [];
      const [first] = declarations;
      if (!first || found.has(name) || !declarations.every(ts.isInterfaceDeclaration)) continue;
      if (known?.file !== file && !(role === "options" && name.endsWith("Options"))) continue;
      const fields = fieldsOf(checker.getTypeAtLocation(first), checker);
      found.set(name, { name, role, first: false, text: docComment([first]).text, fields });
    }
  };
  for (const { declaration } of calls) {
    for (const each of declaration?.parameters ?? [])
      if (ts.isParameter(each)) add(each.type, "options");
    if (declaration && !ts.isJSDocSignature(declaration)) add(declaration.type, "result");
  }
  return [...found.values()];
}
