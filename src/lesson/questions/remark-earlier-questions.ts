import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import type { VFile } from "vfile";
import { lessonOf } from "../lesson-path.ts";
import { isLessonElement } from "../lesson-tree.ts";

/** Questions from earlier lessons stand before what a lesson ends with. */
const closing = new Set<string | null>(["Learned", "Sources"]);

/** Gives every lesson its `<EarlierQuestions>`, without a word of its author. */
export function remarkEarlierQuestions() {
  return (tree: Root, file: VFile): void => {
    const lesson = lessonOf(file.path);
    if (lesson === undefined) return;
    const element: MdxJsxFlowElement = {
      type: "mdxJsxFlowElement",
      name: "EarlierQuestions",
      attributes: [{ type: "mdxJsxAttribute", name: "lesson", value: lesson }],
      children: [],
    };
    const end = tree.children.findIndex((node) => isLessonElement(node) && closing.has(node.name));
    tree.children.splice(end < 0 ? tree.children.length : end, 0, element);
  };
}
