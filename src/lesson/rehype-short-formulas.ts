import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** The longest formula, in letters of its source, that fits into a line of the narrowest phone. */
const shortFormula = 20;

/** Keeps short formulas of a sentence in one piece: they would break after any sign. */
export function rehypeShortFormulas() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      const { className } = node.properties;
      if (!Array.isArray(className) || !className.includes("katex")) return;
      let source = "";
      visit(node, "element", (part) => {
        if (part.tagName === "annotation" && part.children[0]?.type === "text")
          source = part.children[0].value;
      });
      if (source.length <= shortFormula) className.push("katex-short");
    });
  };
}
