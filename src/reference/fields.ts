import ts from "typescript";
import { docComment, isInternal } from "./doc-comment.ts";
import type { Field } from "./entry.ts";

/** Properties and methods of an interface or a class, inherited ones of the project first. */
export function fieldsOf(type: ts.Type, checker: ts.TypeChecker): Field[] {
  const calls = type.getCallSignatures().map((signature) => ({
    name: "",
    type: checker.signatureToString(signature),
    text: docComment(signature.declaration ? [signature.declaration] : []).text,
  }));
  return [
    ...calls,
    ...type
      .getProperties()
      .filter(isOurs)
      .map((each) => fieldOf(each, checker)),
  ];
}

function isOurs(property: ts.Symbol): boolean {
  const [declaration] = property.declarations ?? [];
  if (!declaration || isInternal(declaration)) return false;
  if (declaration.getSourceFile().fileName.includes("/node_modules/")) return false;
  const { Private, Protected, Override } = ts.ModifierFlags;
  const hidden = Private | Protected | Override;
  return (ts.getCombinedModifierFlags(declaration) & hidden) === 0 && !isHash(declaration);
}

const isHash = (node: ts.Declaration) =>
  (ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node)) &&
  ts.isPrivateIdentifier(node.name);

function fieldOf(property: ts.Symbol, checker: ts.TypeChecker): Field {
  const declarations = property.declarations ?? [];
  const [first] = declarations;
  const written =
    first && (ts.isPropertySignature(first) || ts.isPropertyDeclaration(first)) && first.type;
  const optional = property.flags & ts.SymbolFlags.Optional ? "?" : "";
  return {
    name: property.name + optional,
    type: written
      ? written.getText().replace(/\s+/g, " ")
      : checker.typeToString(checker.getTypeOfSymbol(property)),
    text: docComment(declarations).text,
  };
}
