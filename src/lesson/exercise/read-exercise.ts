import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx-jsx";
import remarkMath from "remark-math";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parse } from "yaml";
import { LessonError } from "../lesson-error.ts";
import { type ExerciseForm, exerciseForm } from "./exercise-form.ts";

/** What the MDX of an exercise holds that can be proved. */
export interface Exercise extends ExerciseForm {
  readonly hints: number;
  readonly hasReason: boolean;
  readonly questions: readonly QuizQuestion[];
  /** How many elements it has that a prediction is made with. */
  readonly answers: number;
}

interface QuizQuestion {
  readonly line: number;
  readonly choices: readonly { right: boolean; hasWhy: boolean; line: number }[];
}

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath);
const block = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

/** Reads the text of an exercise. `file` is the name used in errors. @throws LessonError */
export function readExercise(mdx: string, file: string): Exercise {
  const found = mdx.match(block);
  if (!found) throw new LessonError("An exercise begins with --- and its title.", file, 1);
  const form = exerciseForm.safeParse(parse(found[1] ?? ""));
  if (!form.success) {
    const [issue] = form.error.issues;
    throw new LessonError(`${issue?.path.join(".") || "its head"}: ${issue?.message}`, file, 1);
  }
  const body = found[0].replace(/[^\r\n]/g, "") + mdx.slice(found[0].length);
  let hints = 0;
  let hasReason = false;
  let answers = 0;
  const questions: QuizQuestion[] = [];
  visit(processor.parse(body), elements, (node) => {
    const element = node as Element;
    if (element.name === "Hint") hints++;
    if (/^(Boundary|Choice|Curve|Number)Answer$/.test(element.name ?? "")) answers++;
    if (element.name === "Reason") hasReason ||= element.children.length > 0;
    if (element.name === "QuizQuestion") questions.push(readQuestion(element));
    if (element.name === "Question") throw notOfExercises(element, file);
  });
  return { ...form.data, hints, hasReason, questions, answers };
}

/** One that stands on a single line is read as a part of a paragraph. */
type Element = MdxJsxFlowElement | MdxJsxTextElement;
const elements = ["mdxJsxFlowElement", "mdxJsxTextElement"];

function readQuestion(question: Element): QuizQuestion {
  const choices = inside(question, "Choice").map((choice) => ({
    right: choice.attributes.some(
      (each) => each.type === "mdxJsxAttribute" && each.name === "right",
    ),
    hasWhy: inside(choice, "Why").some(({ children }) => children.length > 0),
    line: lineOf(choice),
  }));
  return { line: lineOf(question), choices };
}

function inside(element: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(element, elements, (node) => {
    const inner = node as Element;
    if (inner.name === name) found.push(inner);
  });
  return found;
}

const notOfExercises = (element: Element, file: string) =>
  new LessonError(
    `A <Question> stands in an exercise.
It is asked again by later lessons, which find it in the text of a lesson only.
Write <QuizQuestion>, with a <Choice> for each answer.`,
    file,
    lineOf(element),
  );

const lineOf = ({ position }: Element) => position?.start.line ?? 1;
