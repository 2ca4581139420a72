import ts from "typescript";
import type { DocComment } from "./entry.ts";

const internal = (tag: ts.JSDocTag) => tag.tagName.text === "internal";

/** Whether a declaration is the library's own, though others can reach it. */
export function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some(internal);
}

/** The comments above declarations of one name, as one. */
export function docComment(nodes: readonly ts.Node[]): DocComment {
  const texts: string[] = [];
  const parameters = new Map<string, string>();
  const throws: DocComment["throws"] = [];
  const examples: string[] = [];
  let returns = "";
  for (const part of nodes.flatMap((node) => [...ts.getJSDocCommentsAndTags(node)])) {
    if (!ts.isJSDoc(part)) continue;
    texts.push(textOf(part.comment));
    for (const tag of part.tags ?? []) {
      const text = textOf(tag.comment);
      if (ts.isJSDocParameterTag(tag)) parameters.set(tag.name.getText(), text);
      else if (ts.isJSDocThrowsTag(tag)) {
        const [error = "", ...rest] = text.split(" ");
        throws.push({ error, text: rest.join(" ") });
      } else if (tag.tagName.text === "example") examples.push(text);
      else if (ts.isJSDocReturnTag(tag)) returns = text;
    }
  }
  return {
    text: texts.filter(Boolean).join("\n\n"),
    parameters,
    returns,
    throws,
    examples,
  };
}

const textOf = (comment: ts.JSDoc["comment"]) => (ts.getTextOfJSDocComment(comment) ?? "").trim();

/** The first sentence, which says most. */
export function firstSentence(text: string): string {
  const paragraph = text.split(/\n\s*\n/)[0]?.replace(/\s+/g, " ") ?? "";
  return paragraph.match(/^.*?[.:!?](?= [A-Z]|$)/)?.[0].replace(/:$/, ".") ?? paragraph;
}
