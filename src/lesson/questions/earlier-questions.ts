import { globSync, readFileSync } from "node:fs";
import { chapters, ofWorkshop } from "../contents.ts";
import { lessonFile, lessonOf } from "../lesson-path.ts";
import { readLesson } from "../read-lesson.ts";
import { standingOrder } from "./standing-order.ts";

interface EarlierQuestion {
  lesson: string;
  /** Of the lesson, as are the title and the address. */
  title: string;
  href: string;
  name: string;
  text: string;
}

/** The questions of all lessons before this one; first the two that everyone can be asked. */
export function earlierQuestions(lesson: string): EarlierQuestion[] {
  const written = globSync("content/lessons/*/*/index.mdx").flatMap((file) => lessonOf(file) ?? []);
  const book = chapters.flatMap(({ name, lessons }) =>
    lessons.map((each) => `${name}/${each.name}`),
  );
  const order = ofWorkshop(lesson)
    ? written.filter(ofWorkshop).sort()
    : book.filter((id) => written.includes(id));
  return standingOrder(order.slice(0, Math.max(0, order.indexOf(lesson))).map(questionsOf));
}

function questionsOf(lesson: string): EarlierQuestion[] {
  const file = lessonFile(lesson);
  const href = `${import.meta.env.BASE_URL.replace(/\/?$/, "/")}lessons/${lesson}/`;
  const { title, questions } = readLesson(readFileSync(file, "utf8"), file);
  return questions.map(({ name, text }) => ({ lesson, title, href, name, text }));
}
