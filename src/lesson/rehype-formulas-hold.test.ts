import rehypeKatex from "rehype-katex";
import remarkMath from "remark-math";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { rehypeFormulasHold } from "./rehype-formulas-hold.ts";

const processor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeKatex)
  .use(rehypeFormulasHold);

const set = (text: string) => {
  const file = new VFile({ value: text, path: "lesson.mdx" });
  processor.runSync(processor.parse(file), file);
};

test("a formula that KaTeX can set passes", () => {
  expect(() => set("$\\frac{a}{b}$")).not.toThrow();
});

test("a formula that it can't set ends the build with file and line", () => {
  expect(() => set("Text\n\n$\\frac{a}$")).toThrow("lesson.mdx:3: This formula can't be set:");
  expect(() => set("$\\unknown{a}$")).toThrow("lesson.mdx:1: This formula can't be set:");
});
