import { existsSync, readFileSync } from "node:fs";
import type { Root } from "mdast";
import { type Chapter, chapters } from "./contents.ts";
import { lessonFile } from "./lesson-path.ts";
import { lessonTree } from "./lesson-tree.ts";

export interface BookLesson {
  /** "start/what-is-the-difference" */
  lesson: string;
  chapter: Chapter;
  title: string;
  file: string;
  tree: Root;
}

/** The written lessons of the book in their order, as trees; those of the workshop don't count. */
export function bookLessons(): BookLesson[] {
  return chapters.flatMap((chapter) =>
    chapter.lessons.flatMap(({ name }) => {
      const lesson = `${chapter.name}/${name}`;
      const file = lessonFile(lesson);
      if (!existsSync(file)) return [];
      return { lesson, chapter, file, ...lessonTree(readFileSync(file, "utf8"), file) };
    }),
  );
}
