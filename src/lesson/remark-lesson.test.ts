import type { Nodes, Root } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { remarkLesson } from "./remark-lesson.ts";

const path = "/somewhere/content/lessons/start/what-is-the-difference/index.mdx";
const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

function lesson(text: string, { base = "/", at = path } = {}): { tree: Root; file: VFile } {
  const file = new VFile({ value: text, path: at, data: { astro: { frontmatter: {} } } });
  const tree = processor.parse(file);
  // What MDX itself does first: an element alone on its line leaves its paragraph.
  tree.children = tree.children.map((node) => {
    if (node.type !== "paragraph") return node;
    const [only, ...others] = node.children;
    return only?.type === "mdxJsxTextElement" && others.length === 0
      ? ({ ...only, type: "mdxJsxFlowElement" } as unknown as MdxJsxFlowElement)
      : node;
  });
  remarkLesson({ base })(tree, file);
  return { tree, file };
}

const attributesOf = (node: Nodes | undefined) =>
  Object.fromEntries(
    (node as MdxJsxFlowElement).attributes.flatMap((each) =>
      each.type === "mdxJsxAttribute" ? [[each.name, each.value]] : [],
    ),
  );

describe("a fence that is a cell", () => {
  test("becomes a cell around the fence, with its exact source", () => {
    const source = 'show("a", 1 < 2 && {});';
    const { tree } = lesson(`Text\n\n\`\`\`ts cell name=train\n${source}\n\`\`\`\n`);
    const cell = tree.children[1] as MdxJsxFlowElement;
    expect(cell.name).toBe("Cell");
    expect(attributesOf(cell)).toEqual({
      name: "train",
      source,
      lesson: "start/what-is-the-difference",
      line: "4",
    });
    expect(cell.children).toMatchObject([{ type: "code", lang: "ts", meta: null, value: source }]);
  });

  test("stays a fence in texts that are no lessons", () => {
    const { tree } = lesson("```ts cell name=a\n1\n```", { at: "/src/pages/about.mdx" });
    expect(tree.children[0]?.type).toBe("code");
  });

  test("is refused without a name, with the lesson's path and line", () => {
    expect(() => lesson("\n```ts cell\n1\n```")).toThrow(
      "content/lessons/start/what-is-the-difference/index.mdx:2: This cell has no name.",
    );
  });
});

describe("words of a sentence", () => {
  test("are told where they stand", () => {
    const { tree } = lesson('It reaches <Result cell="a" name="b" /> now.');
    const result = (tree.children[0] as { children: Nodes[] }).children[1];
    expect(attributesOf(result)).toEqual({
      cell: "a",
      name: "b",
      lesson: "start/what-is-the-difference",
      line: "1",
    });
  });

  test("alone on their line are a paragraph", () => {
    const { tree } = lesson('<Claim when="a.b > 1">So it is.</Claim>');
    expect(tree.children).toMatchObject([
      { type: "paragraph", children: [{ type: "mdxJsxTextElement", name: "Claim" }] },
    ]);
  });

  test("on lines of their own in one element are a paragraph too", () => {
    const { tree } = lesson('<Claim when="a.b > 1">\nSo it is.\n</Claim>');
    expect(tree.children).toMatchObject([
      {
        type: "paragraph",
        children: [{ name: "Claim", children: [{ type: "text", value: "So it is." }] }],
      },
    ]);
  });
});

describe("a link between lessons", () => {
  const linkIn = (tree: Root) => (tree.children[0] as { children: Nodes[] }).children[0];

  test("leads to the lesson under the site's base", () => {
    const text = "[first](lesson:start/what-is-the-difference#the-race)";
    expect(linkIn(lesson(text, { base: "/book" }).tree)).toMatchObject({
      type: "link",
      url: "/book/lessons/start/what-is-the-difference/#the-race",
    });
  });

  test("to a lesson that is still to be written is plain words", () => {
    const { tree } = lesson("[a table](lesson:summary/the-table-of-differences)");
    if (linkIn(tree)?.type === "link") return; // It has been written.
    expect(linkIn(tree)).toMatchObject({
      data: { hName: "span" },
      children: [{ value: "a table" }],
    });
  });

  test("to no lesson is refused", () => {
    expect(() => lesson("\n\n[x](lesson:start/nowhere)")).toThrow(
      'index.mdx:3: There is no lesson "start/nowhere".',
    );
  });
});

test("a lesson with a formula says so, and one without does not", () => {
  const formulas = (text: string) => lesson(text).file.data.astro?.frontmatter?.["formulas"];
  expect(formulas("Let $x$ be.")).toBe(true);
  expect(formulas("$$\nx\n$$")).toBe(true);
  expect(formulas("It costs $5.")).toBeUndefined();
});

test("the title of an exercise before the first section is of a section's level", () => {
  const { tree } = lesson('<Exercise name="a" />\n\n## A section\n\n<Exercise name="b" />\n');
  expect([tree.children[0], tree.children[2]].map((node) => attributesOf(node)["level"])).toEqual([
    "2",
    "3",
  ]);
});
