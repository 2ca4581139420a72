import ts from "typescript";
import type { Field } from "./entry.ts";

const lineLength = 64;

/** What introduces a signature: `function linear` or, for a method, `matmul`. */
export function signatureText(
  head: string,
  signature: ts.Signature,
  checker: ts.TypeChecker,
): string {
  const { declaration } = signature;
  const list = (declaration?.parameters ?? []).filter(ts.isParameter).map(parameterText);
  const generic = declaration?.typeParameters?.length
    ? `<${declaration.typeParameters.map((each) => each.getText()).join(", ")}>`
    : "";
  const written = declaration?.type && !ts.isJSDocSignature(declaration) && declaration.type;
  const result = written
    ? flat(written.getText())
    : checker.typeToString(signature.getReturnType());
  const line = `${head}${generic}(${list.join(", ")}): ${result}`;
  if (line.length <= lineLength || list.length === 0) return line;
  return `${head}${generic}(\n${list.map((each) => `  ${each},\n`).join("")}): ${result}`;
}

const parameterText = (parameter: ts.ParameterDeclaration) =>
  `${parameterName(parameter)}: ${typeText(parameter)}`;

function parameterName({
  dotDotDotToken,
  name,
  questionToken,
  initializer,
}: ts.ParameterDeclaration) {
  const optional = questionToken || initializer ? "?" : "";
  return `${dotDotDotToken ? "..." : ""}${name.getText()}${optional}`;
}

const typeText = (node: ts.ParameterDeclaration | ts.PropertySignature) =>
  node.type ? flat(node.type.getText()) : "unknown";

const flat = (text: string) => text.replace(/\s+/g, " ").replace(/ ?; ?\}/g, " }");

/** The parameters of a function; the members of an object that is written out, one by one. */
export function parameterFields(
  { declaration }: ts.Signature,
  texts: ReadonlyMap<string, string>,
): Field[] {
  return (declaration?.parameters ?? []).filter(ts.isParameter).flatMap((parameter) => {
    const name = parameter.name.getText();
    const members =
      parameter.type && ts.isTypeLiteralNode(parameter.type)
        ? parameter.type.members.filter(ts.isPropertySignature).map((member) => ({
            name: `${name}.${member.name.getText()}`,
            type: typeText(member),
            text: texts.get(`${name}.${member.name.getText()}`) ?? "",
          }))
        : [];
    const own = { name, type: typeText(parameter), text: texts.get(name) ?? "" };
    return members.length > 0 && own.text === "" ? members : [own, ...members];
  });
}
