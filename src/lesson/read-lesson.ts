import { visit } from "unist-util-visit";
import { cellFences } from "./cell-fences.ts";
import { claimSyntaxProblem } from "./claims.ts";
import { plannedLesson } from "./contents.ts";
import { termsOf, type WrittenTerm } from "./glossary/terms-of.ts";
import { LessonError } from "./lesson-error.ts";
import {
  isLessonElement,
  type LessonElement,
  lessonTree,
  lineOf,
  optionalTextAttribute,
  textAttribute,
} from "./lesson-tree.ts";

export interface Lesson {
  title: string;
  cells: LessonCell[];
  /** `of` is another lesson, whose results are meant. */
  claims: { of?: string | undefined; when: string; line: number }[];
  /** Where the text quotes a recorded number. */
  results: { of?: string | undefined; cell: string; name: string; line: number }[];
  /** What later lessons ask again. */
  questions: { name: string; text: string; line: number }[];
  /** What its text defines, and what it takes from the glossary. */
  terms: WrittenTerm[];
}

export interface LessonCell {
  name: string;
  source: string;
  /** What `diagnose` finds in its networks, where that is what they show; or "unexamined". */
  finds?: string | undefined;
  /** Of the first line of the source in the MDX, from 1. */
  line: number;
}

/** What a lesson's MDX holds that can be run and checked. `file` is the name used in errors. */
export function readLesson(mdx: string, file: string): Lesson {
  const { title, tree } = lessonTree(mdx, file);
  const cells = cellFences(tree, file).map(({ name, finds, source, line }) => ({
    ...{ name, finds, source, line },
  }));
  const claims: Lesson["claims"] = [];
  const results: Lesson["results"] = [];
  const questions: Lesson["questions"] = [];
  visit(tree, (element) => {
    if (!isLessonElement(element)) return;
    const line = lineOf(element);
    if (element.name === "Claim") {
      const when = textAttribute(element, "when", file);
      const problem = claimSyntaxProblem(when);
      if (problem)
        throw new LessonError(`The claim "${when}" is no condition: ${problem}.`, file, line);
      claims.push({ of: otherLesson(element, file), when, line });
    }
    if (element.name === "Question") {
      const name = textAttribute(element, "id", file);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
        const remedy = "Use small letters and digits, with dashes between words.";
        throw new LessonError(`"${name}" can't name a question. ${remedy}`, file, line);
      }
      if (questions.some((each) => each.name === name)) {
        const problem = `There is already a question "${name}". Give one of them another id.`;
        throw new LessonError(problem, file, line);
      }
      questions.push({ name, text: textAttribute(element, "question", file), line });
    }
    if (element.name === "Result") {
      const cell = textAttribute(element, "cell", file);
      const of = otherLesson(element, file);
      if (of === undefined && !cells.some(({ name }) => name === cell)) {
        throw new LessonError(
          `This result quotes "${cell}", but no cell has that name.`,
          file,
          line,
        );
      }
      results.push({ of, cell, name: textAttribute(element, "name", file), line });
    }
  });
  return { title, cells, claims, results, questions, terms: termsOf(tree, file) };
}

/** The lesson whose results an element is about, where it is not the one it stands in. */
function otherLesson(element: LessonElement, file: string): string | undefined {
  const of = optionalTextAttribute(element, "of", file);
  if (of === undefined || plannedLesson(of)) return of;
  throw new LessonError(`There is no lesson "${of}".`, file, lineOf(element));
}
