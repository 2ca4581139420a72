import type { Nodes } from "mdast";

/** The words of a part of a lesson, in a line, without what marks them up. */
export const plainText = (node: Nodes): string => wordsOf(node).replace(/\s+/g, " ").trim();

function wordsOf(node: Nodes): string {
  // A number that differs from reader to reader has no words of its own.
  if ("children" in node && node.children.length === 0) return "…";
  if ("children" in node) return node.children.map(wordsOf).join("");
  if (node.type === "break") return " ";
  return "value" in node && !node.type.startsWith("mdx") ? node.value : "";
}
