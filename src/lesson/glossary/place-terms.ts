import type { Root } from "mdast";
import { visit } from "unist-util-visit";
import { isLessonElement } from "../lesson-tree.ts";
import { readTerm } from "./terms-of.ts";

/**
 * Tells each `<Term>` of a text its entry in the glossary, where it stands, and an id for its
 * meaning. `within` keeps the ids of texts apart that are on one page.
 */
export function placeTerms(tree: Root, file: string, within: string): void {
  let count = 0;
  visit(tree, (node) => {
    if (!isLessonElement(node) || node.name !== "Term") return;
    const { name, line } = readTerm(node, file);
    const told = { entry: name, id: `meaning-${within}${++count}`, file, line: String(line) };
    for (const [name, value] of Object.entries(told)) {
      node.attributes.push({ type: "mdxJsxAttribute", name, value });
    }
  });
}
