import type { Element, Root } from "hast";
import { SKIP, visit } from "unist-util-visit";

/** Lets a table or formula wider than the page be scrolled on its own, by touch and by keyboard. */
export function rehypeWideScrolls() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index, parent) => {
      if (isDisplayedFormula(node)) Object.assign(node.properties, focusable("Formula"));
      if (node.tagName !== "table" || !parent || index === undefined) return undefined;
      const scroll: Element = {
        type: "element",
        tagName: "div",
        properties: { className: ["table-scroll"], ...focusable("Table") },
        children: [node],
      };
      parent.children[index] = scroll;
      return SKIP;
    });
  };
}

/** A group and no region: there may be several, and landmarks need names of their own. */
const focusable = (label: string) => ({ tabIndex: 0, role: "group", ariaLabel: label });

const isDisplayedFormula = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.includes("katex-display");
