import { readFileSync } from "node:fs";
import { visit } from "unist-util-visit";
import { bookLessons } from "../book-lessons.ts";
import type { Chapter } from "../contents.ts";
import { isLessonElement, lessonTree, textAttribute } from "../lesson-tree.ts";
import { plainText } from "../plain-text.ts";
import type { ExerciseKind } from "./exercise-form.ts";
import { exerciseFile } from "./exercise-path.ts";
import { readExercise } from "./read-exercise.ts";

/** An exercise where a lesson of the book has it. */
export interface BookExercise {
  lesson: string;
  lessonTitle: string;
  chapter: Chapter;
  name: string;
  title: string;
  kind: ExerciseKind;
  /** The first paragraph of its task. */
  task: string;
}

/** All exercises that readers meet, in the order of the book. */
export function bookExercises(): BookExercise[] {
  return bookLessons().flatMap(({ lesson, chapter, title: lessonTitle, tree, file: asking }) => {
    const exercises: BookExercise[] = [];
    visit(tree, (element) => {
      if (!isLessonElement(element) || element.name !== "Exercise") return;
      const name = textAttribute(element, "name", asking);
      const file = exerciseFile(`${lesson}/exercises/${name}`);
      const mdx = readFileSync(file, "utf8");
      const { title, kind } = readExercise(mdx, file);
      const first = lessonTree(mdx, file).tree.children.find(({ type }) => type === "paragraph");
      const task = first ? plainText(first) : "";
      exercises.push({ lesson, lessonTitle, chapter, name, title, kind, task });
    });
    return exercises;
  });
}
