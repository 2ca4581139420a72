import type { Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseFrontmatter } from "./frontmatter.ts";
import { LessonError } from "./lesson-error.ts";

export type LessonElement = MdxJsxFlowElement | MdxJsxTextElement;

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

/** The title of a lesson or an exercise, and its text as a tree. `file` is the name used in errors. */
export function lessonTree(mdx: string, file: string): { title: string; tree: Root } {
  const { title, body } = parseFrontmatter(mdx, file);
  try {
    return { title, tree: processor.parse(body) };
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number };
    throw new LessonError(reason ?? String(error), file, line ?? 1);
  }
}

export const isLessonElement = (node: { type: string }): node is LessonElement =>
  node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";

export const lineOf = (element: LessonElement) => element.position?.start.line ?? 1;

/** @throws LessonError where the attribute is missing or no plain text */
export function textAttribute(element: LessonElement, name: string, file: string): string {
  const value = optionalTextAttribute(element, name, file);
  return value ?? notPlain(element, name, file);
}

/** @throws LessonError where the attribute is there and no plain text */
export function optionalTextAttribute(
  element: LessonElement,
  name: string,
  file: string,
): string | undefined {
  const attribute = element.attributes.find(
    (each) => each.type === "mdxJsxAttribute" && each.name === name,
  );
  if (!attribute) return undefined;
  return typeof attribute.value === "string" ? attribute.value : notPlain(element, name, file);
}

function notPlain(element: LessonElement, name: string, file: string): never {
  const problem = `<${element.name}> needs ${name}="…", as plain text in quotes.`;
  throw new LessonError(problem, file, lineOf(element));
}
