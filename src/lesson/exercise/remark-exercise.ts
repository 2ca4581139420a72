import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement } from "mdast-util-mdx-jsx";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { placeTerms } from "../glossary/place-terms.ts";
import { resolveLessonLinks } from "../remark-lesson.ts";
import { exerciseFile, exerciseOf } from "./exercise-path.ts";
import { placeQuizQuestions } from "./quiz/place-quiz-questions.ts";

/** What follows the task, so that the place to work at stands before the first of them. */
const afterTask = new Set(["Hint", "Reason", "Further"]);

/** What is told of which exercise it is a part. */
const told = new Set([
  ...afterTask,
  "Number",
  "BoundaryAnswer",
  "ChoiceAnswer",
  "CurveAnswer",
  "NumberAnswer",
]);

/**
 * Makes an exercise of an MDX tree: the place to work at between task and hints; and tells the
 * elements after it of which exercise they are, and hints their number.
 */
export function remarkExercise({ base }: { base: string }) {
  return (tree: Root, file: VFile): void => {
    const exercise = exerciseOf(file.path);
    if (exercise === undefined) return;
    resolveLessonLinks(tree, base, exerciseFile(exercise));
    const [lesson = "", name = ""] = exercise.split("/exercises/");
    placeTerms(tree, exerciseFile(exercise), `${name}-`);
    placeQuizQuestions(tree, lesson, name);
    const isAfter = (node: RootContent) =>
      node.type === "mdxJsxFlowElement" && afterTask.has(node.name ?? "");
    let hint = 0;
    visit(tree, ["mdxJsxFlowElement", "mdxJsxTextElement"], (node) => {
      const element = node as MdxJsxFlowElement;
      if (!told.has(element.name ?? "")) return;
      const number = element.name === "Hint" ? { number: String(++hint) } : {};
      for (const [name, value] of Object.entries({ exercise, ...number })) {
        element.attributes.push({ type: "mdxJsxAttribute", name, value });
      }
    });
    const first = tree.children.findIndex(isAfter);
    const place: MdxJsxFlowElement = {
      type: "mdxJsxFlowElement",
      name: "Workplace",
      attributes: [{ type: "mdxJsxAttribute", name: "exercise", value: exercise }],
      children: [],
    };
    tree.children.splice(first < 0 ? tree.children.length : first, 0, place);
  };
}
