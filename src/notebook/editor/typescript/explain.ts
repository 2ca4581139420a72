import ts from "typescript";
import type { CellProject } from "./cell-project.ts";
import type { CellPlace, Explanation, Language } from "./language.ts";

type Parts = ts.SymbolDisplayPart[] | undefined;

/** A declaration and its doc comment, with the tags of the comment as paragraphs. */
export function explanation(
  declaration: Parts,
  comment: Parts,
  tags: readonly ts.JSDocTagInfo[] | undefined,
): Explanation {
  const paragraphs = [ts.displayPartsToString(comment), ...(tags ?? []).map(tagText)];
  return {
    code: withoutImport(ts.displayPartsToString(declaration)),
    text: paragraphs.filter(Boolean).join("\n\n"),
  };
}

/** A name from another cell or from the library is explained as what it is, not as an import. */
function withoutImport(code: string): string {
  if (!code.startsWith("(alias) ")) return code;
  return code.slice("(alias) ".length).replace(/\nimport [^\n]*$/, "");
}

function tagText({ name, text }: ts.JSDocTagInfo): string {
  const words = ts.displayPartsToString(text);
  if (name === "example") return `\`\`\`typescript\n${words}\n\`\`\``;
  if (name === "param") return words.replace(/^(\S+)\s*/, "`$1` – ");
  return `*${name.charAt(0).toUpperCase()}${name.slice(1)}* ${words}`;
}

export function explainAt(
  project: CellProject,
  place: CellPlace,
  offset: number,
): ReturnType<Language["explain"]> {
  const { file, start } = project.module(place);
  const info = project.service.getQuickInfoAtPosition(file, start + offset);
  if (!info) return undefined;
  return {
    start: info.textSpan.start - start,
    length: info.textSpan.length,
    ...explanation(info.displayParts, info.documentation, info.tags),
    declared: declaredAt(project, file, start + offset),
  };
}

function declaredAt(project: CellProject, file: string, at: number): string[] {
  const definitions = project.service.getDefinitionAtPosition(file, at) ?? [];
  return definitions.flatMap(({ fileName, name, containerName }) => {
    const source = fileName.replace(/\.d\.ts$/, ".ts");
    // At the top of a file the container is the file, in quotes.
    return [name, containerName]
      .filter((part) => /^\w+$/.test(part))
      .map((part) => `${source}#${part}`);
  });
}

export function signaturesAt(
  project: CellProject,
  place: CellPlace,
  offset: number,
): ReturnType<Language["signatures"]> {
  const { file, start } = project.module(place);
  const help = project.service.getSignatureHelpItems(file, start + offset, undefined);
  if (!help) return undefined;
  return {
    signature: help.selectedItemIndex,
    parameter: help.argumentIndex,
    signatures: help.items.map((item) => {
      const parameters = item.parameters.map(({ displayParts, documentation }) => ({
        label: ts.displayPartsToString(displayParts),
        text: ts.displayPartsToString(documentation),
      }));
      const separator = ts.displayPartsToString(item.separatorDisplayParts);
      const list = parameters.map(({ label }) => label).join(separator);
      const { text } = explanation(undefined, item.documentation, undefined);
      const code =
        ts.displayPartsToString(item.prefixDisplayParts) +
        list +
        ts.displayPartsToString(item.suffixDisplayParts);
      return { code, text, parameters };
    }),
  };
}
