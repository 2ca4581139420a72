import { getCollection } from "astro:content";
import { chapters, ofWorkshop, plannedLesson } from "./contents.ts";
import { lessonFile } from "./lesson-path.ts";

interface ChapterOfBook {
  title: string;
  question: string;
  /** Without an address while the lesson is still to be written. */
  lessons: { id: string; title: string; about: string | undefined; href: string | undefined }[];
}

/** The table of contents with the lessons that exist. */
export async function lessonsOfBook(): Promise<ChapterOfBook[]> {
  const written = new Map((await getCollection("lessons")).map((lesson) => [lesson.id, lesson]));
  for (const id of written.keys()) {
    if (!plannedLesson(id) && !ofWorkshop(id)) {
      throw new Error(
        `${lessonFile(id)} has no place in the book. Give it one in src/lesson/contents.ts.`,
      );
    }
  }
  return chapters.map(({ name: chapter, title, question, lessons }) => ({
    title,
    question,
    lessons: lessons.map(({ name, title: planned }) => {
      const id = `${chapter}/${name}`;
      const lesson = written.get(id);
      const title = lesson?.data.title ?? planned;
      return { id, title, about: lesson?.data.description, href: lesson && lessonHref(id) };
    }),
  }));
}

const lessonHref = (id: string) => `${import.meta.env.BASE_URL.replace(/\/$/, "")}/lessons/${id}/`;
