import { getCollection } from "astro:content";
import { readFileSync } from "node:fs";
import { chapters, ofWorkshop } from "../lesson/contents.ts";
import { lessonFile } from "../lesson/lesson-path.ts";
import { readLesson } from "../lesson/read-lesson.ts";

interface EarlierQuestion {
  lesson: string;
  name: string;
  /** Of its lesson. */
  href: string;
  text: string;
}

/** The questions of all lessons before this one, in the order of the book. */
export async function earlierQuestions(lesson: string): Promise<EarlierQuestion[]> {
  const written = (await getCollection("lessons")).map(({ id }) => id).toSorted();
  const book = chapters.flatMap(({ name, lessons }) =>
    lessons.map((each) => `${name}/${each.name}`),
  );
  const order = ofWorkshop(lesson)
    ? written.filter(ofWorkshop)
    : book.filter((id) => written.includes(id));
  return order.slice(0, order.indexOf(lesson)).flatMap((id) => {
    const file = lessonFile(id);
    const href = `${import.meta.env.BASE_URL.replace(/\/$/, "")}/lessons/${id}/`;
    return readLesson(readFileSync(file, "utf8"), file).questions.map(({ name, text }) => ({
      ...{ lesson: id, name, href, text },
    }));
  });
}
