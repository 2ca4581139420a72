import type { Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { remarkExercise } from "./remark-exercise.ts";

const path = "/somewhere/content/lessons/start/first/exercises/count/index.mdx";

function exercise(value: string, at = path): Root {
  const file = new VFile({ value, path: at });
  const tree = unified().use(remarkParse).use(remarkMdx).parse(file);
  remarkExercise({ base: "/" })(tree, file);
  return tree;
}

const named = ({ children }: Root) =>
  children.map((node) => (node.type === "mdxJsxFlowElement" ? node.name : node.type));

function attributes(node: unknown): Record<string, unknown> {
  const { attributes: all } = node as MdxJsxFlowElement;
  return Object.fromEntries(all.map((each) => [(each as { name: string }).name, each.value]));
}

const of = { exercise: "start/first/exercises/count" };

test("the place to work at stands between the task and what follows it", () => {
  const tree = exercise("Do it.\n\nNow.\n\n<Hint>\nOne.\n</Hint>\n\n<Reason>\nSo.\n</Reason>");
  expect(named(tree)).toEqual(["paragraph", "paragraph", "Workplace", "Hint", "Reason"]);
  expect(attributes(tree.children[2])).toEqual(of);
});

test("it stands last where nothing follows", () => {
  expect(named(exercise("Do it."))).toEqual(["paragraph", "Workplace"]);
});

test("hints are numbered, and all that follows knows its exercise", () => {
  const tree = exercise(
    "<Hint>\nOne.\n</Hint>\n\n<Hint>\nTwo.\n</Hint>\n\n<Further>\nOn.\n</Further>",
  );
  expect(tree.children.map(attributes)).toEqual([
    of,
    { ...of, number: "1" },
    { ...of, number: "2" },
    of,
  ]);
});

test("a number in the text knows its exercise", () => {
  const tree = exercise('With <Number name="INPUTS" /> inputs.');
  const [paragraph] = tree.children;
  const number = paragraph?.type === "paragraph" ? paragraph.children[1] : undefined;
  expect(attributes(number)).toEqual({ name: "INPUTS", ...of });
});

test("lessons are left alone", () => {
  const at = "/somewhere/content/lessons/start/first/index.mdx";
  expect(named(exercise("Read it.\n\n<Hint>\nOne.\n</Hint>", at))).toEqual(["paragraph", "Hint"]);
});
