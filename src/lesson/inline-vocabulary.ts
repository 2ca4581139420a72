import type { Paragraph, Parents, PhrasingContent, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";

const inline = new Set(["Claim", "Result", "Term"]);

/**
 * MDX takes an element alone on its line out of its paragraph. Those that are words of a sentence go
 * back into one, together with their neighbours on adjoining lines.
 */
export function keepInline(tree: Parents): void {
  visit(tree, (node) => {
    if (!("children" in node) || node.type === "paragraph") return;
    const kept: RootContent[] = [];
    for (const child of node.children as RootContent[]) {
      if (!isInline(child)) {
        kept.push(child);
        continue;
      }
      const before = kept.at(-1);
      const text = asText(child);
      if (before?.type === "paragraph" && adjoin(before, child)) {
        before.children.push({ type: "text", value: " " }, ...text);
        if (before.position && child.position) before.position.end = child.position.end;
      } else {
        const paragraph: Paragraph = { type: "paragraph", children: text };
        if (child.position) paragraph.position = { ...child.position };
        kept.push(paragraph);
      }
    }
    node.children = kept as typeof node.children;
  });
}

const isInline = (node: RootContent): node is MdxJsxFlowElement =>
  node.type === "mdxJsxFlowElement" && node.name !== null && inline.has(node.name);

const adjoin = (before: RootContent, after: RootContent) =>
  (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0) <= 1;

function asText({ children, ...element }: MdxJsxFlowElement): PhrasingContent[] {
  const words = children.flatMap((child) =>
    child.type === "paragraph" ? child.children : [child as unknown as PhrasingContent],
  );
  return [{ ...element, type: "mdxJsxTextElement", children: words } as MdxJsxTextElement];
}
