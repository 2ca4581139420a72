import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { lessonTree } from "../lesson-tree.ts";
import { remarkEarlierQuestions } from "./remark-earlier-questions.ts";

const names = (text: string, path = "content/lessons/start/a/index.mdx") => {
  const { tree } = lessonTree(`---\ntitle: A\n---\n\n${text}`, path);
  remarkEarlierQuestions()(tree, new VFile({ path }));
  return tree.children.map((node) => (node as MdxJsxFlowElement).name ?? node.type);
};

test("questions from earlier lessons come before what was learned and the sources", () => {
  const end = "<Learned>\n- It.\n</Learned>\n\n<Sources>\n- Here.\n</Sources>";
  expect(names(`Text.\n\n${end}`)).toEqual([
    ...["paragraph", "EarlierQuestions"],
    ...["Learned", "Sources"],
  ]);
});

test("or at the end of a lesson that has neither, and nowhere else", () => {
  expect(names("Text.")).toEqual(["paragraph", "EarlierQuestions"]);
  expect(names("Text.", "content/lessons/start/a/exercises/b/index.mdx")).toEqual(["paragraph"]);
});
