import { existsSync } from "node:fs";
import type { Link, Paragraph, Parents, Root } from "mdast";
import type { MdxJsxAttribute, MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { type CellFence, cellFences } from "./cell-fences.ts";
import { plannedLesson } from "./contents.ts";
import { placeTerms } from "./glossary/place-terms.ts";
import { keepInline } from "./inline-vocabulary.ts";
import { LessonError } from "./lesson-error.ts";
import { lessonFile, lessonOf } from "./lesson-path.ts";
import { isLessonElement, lineOf } from "./lesson-tree.ts";

const bound = new Set([
  "Claim",
  "Exercise",
  "Graph",
  "Guess",
  "Hourglass",
  "LayerStack",
  "Neuron",
  "Question",
  "Result",
  "Scales",
  "Unrolled",
]);

/**
 * Makes a lesson of an MDX tree: cells of fences, links between lessons of `lesson:chapter/name`; and
 * tells the elements that quote recorded numbers, or keep what a reader answers, in which lesson and
 * line they stand, and exercises of which level their title is.
 */
export function remarkLesson({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const lesson = lessonOf(file.path);
    if (lesson === undefined) return;
    const path = lessonFile(lesson);
    const cells = cellFences(tree, path);
    if (cells.length > 0) note(file, "cells");
    for (const cell of cells) wrap(cell, lesson);
    keepInline(tree);
    placeTerms(tree, path, "");
    resolveLessonLinks(tree, base, path);
    let hasSection = false;
    visit(tree, (node) => {
      if (node.type === "heading" && node.depth === 2) hasSection = true;
      if (node.type === "math" || node.type === "inlineMath") note(file, "formulas");
      if (isLessonElement(node) && node.name && bound.has(node.name)) {
        // No level of headings is left out.
        const level = node.name === "Exercise" && { level: hasSection ? "3" : "2" };
        node.attributes.push(...attributes({ lesson, line: String(lineOf(node)), ...level }));
      }
    });
  };
}

function wrap({ name, source, line, node, parent }: CellFence, lesson: string): void {
  const cell: MdxJsxFlowElement = {
    type: "mdxJsxFlowElement",
    name: "Cell",
    attributes: attributes({ name, source, lesson, line: String(line) }),
    children: [{ ...node, meta: null }],
  };
  (parent as Parents).children.splice(parent.children.indexOf(node as never), 1, cell as never);
}

const attributes = (values: Record<string, string>): MdxJsxAttribute[] =>
  Object.entries(values).map(([name, value]) => ({ type: "mdxJsxAttribute", name, value }));

/** Makes addresses of links `lesson:chapter/name`. @throws LessonError where there is no such lesson */
export function resolveLessonLinks(tree: Root, base: string, path: string): void {
  visit(tree, "link", (link) => resolve(link, base, path));
}

/** A lesson that is planned and not yet written stays plain words. */
function resolve(link: Link, base: string, path: string): void {
  if (!link.url.startsWith("lesson:")) return;
  const [target = "", fragment] = link.url.slice("lesson:".length).split("#", 2);
  if (existsSync(lessonFile(target))) {
    link.url = `${base.replace(/\/$/, "")}/lessons/${target}/${fragment ? `#${fragment}` : ""}`;
    return;
  }
  if (!plannedLesson(target)) {
    throw new LessonError(`There is no lesson "${target}".`, path, link.position?.start.line ?? 1);
  }
  const words = link as unknown as Paragraph;
  words.data = { hName: "span", hProperties: { className: ["lesson-to-come"] } };
  words.type = "paragraph";
}

/** Tells the page what is in the lesson. */
function note(file: VFile, what: "cells" | "formulas"): void {
  const { astro } = file.data;
  if (astro?.frontmatter) astro.frontmatter[what] = true;
}
