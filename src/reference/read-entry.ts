import ts from "typescript";
import { companionsOf } from "./companions.ts";
import { docComment } from "./doc-comment.ts";
import type { Entry } from "./entry.ts";
import { fieldsOf } from "./fields.ts";
import { groupOf } from "./groups.ts";
import type { PublicName } from "./public-name.ts";
import { parameterFields, signatureText } from "./signature.ts";
import type { Workings } from "./workings.ts";

export function readEntry(
  { name, module, file, declarations, roots, member = false }: PublicName,
  names: readonly PublicName[],
  checker: ts.TypeChecker,
  workings: Workings,
): Entry {
  const [first] = declarations;
  if (!first) throw new Error(`${name} of ${module} is declared nowhere.`);
  const kind = kindOf(declarations, member);
  const comment = docComment(declarations.map(commented));
  const type = checker.getTypeAtLocation(first);
  const calls = kind === "class" || kind === "type" ? [] : type.getCallSignatures();
  const computes = kind !== "type" && kind !== "class" && !(member && roots.length === 0);
  const none = { source: [], twin: { kernels: [], code: [] } };
  return {
    name,
    kind,
    module,
    file,
    group: groupOf(name, file).name,
    signatures:
      calls.length > 0
        ? calls.map((each) => signatureText(member ? name : `function ${name}`, each, checker))
        : [declarationText(name, kind, declarations, checker)],
    text: comment.text,
    parameters: calls[0] ? parameterFields(calls[0], comment.parameters) : [],
    companions: calls.length > 0 ? companionsOf(calls, file, names, checker) : [],
    members: declarations.every(hasMembers) ? fieldsOf(type, checker) : [],
    returns: comment.returns,
    throws: comment.throws,
    examples: comment.examples,
    ...(computes ? workings.of(roots) : none),
  };
}

/** The comment on a variable stands above its statement. */
const commented = (node: ts.Declaration) =>
  ts.isVariableDeclaration(node) ? node.parent.parent : node;

function kindOf(declarations: readonly ts.Declaration[], member: boolean): Entry["kind"] {
  const some = (is: (node: ts.Node) => boolean) => declarations.some(is);
  if (member) {
    return some(ts.isMethodSignature) || some(ts.isMethodDeclaration) ? "method" : "property";
  }
  if (some(ts.isClassDeclaration)) return "class";
  if (some(ts.isFunctionDeclaration)) return "function";
  return some(ts.isVariableDeclaration) ? "constant" : "type";
}

/** What is not called, as it would be declared. */
function declarationText(
  name: string,
  kind: Entry["kind"],
  declarations: readonly ts.Declaration[],
  checker: ts.TypeChecker,
): string {
  const [first] = declarations as [ts.Declaration];
  if (ts.isTypeAliasDeclaration(first)) return first.getText().replace(/^export /, "");
  if (ts.isInterfaceDeclaration(first) && kind === "type") {
    return first
      .getText()
      .slice(0, first.members.pos - first.getStart() - 1)
      .replace(/^export /, "")
      .trim();
  }
  if (kind === "class") return `class ${name}`;
  const changes = declarations.some(
    (one) => ts.isSetAccessor(one) || (ts.isPropertyDeclaration(one) && !isReadonly(one)),
  );
  const readonly = changes ? "" : "readonly ";
  return `${kind === "property" ? readonly : "const "}${name}: ${checker.typeToString(checker.getTypeAtLocation(first))}`;
}

/** The tensor's members, of a class and an interface both, are entries of their own. */
const hasMembers = (node: ts.Declaration, _: number, all: readonly ts.Declaration[]) =>
  ts.isInterfaceDeclaration(node) || (ts.isClassDeclaration(node) && all.length === 1);

const isReadonly = (node: ts.Declaration) =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0;
