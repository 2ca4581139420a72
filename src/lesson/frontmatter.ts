import { parse } from "yaml";
import { LessonError } from "./lesson-error.ts";

const block = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?=\r?\n|$)/;

/** A lesson's title, and its text with the frontmatter blanked out, so that lines keep their numbers. */
export function parseFrontmatter(mdx: string, file: string): { title: string; body: string } {
  const found = mdx.match(block);
  if (!found) throw new LessonError("A lesson begins with --- and its title.", file, 1);
  const { title } = (parse(found[1] ?? "") ?? {}) as { title?: unknown };
  if (typeof title !== "string") throw new LessonError("The lesson has no title.", file, 1);
  const blank = found[0].replace(/[^\r\n]/g, "");
  return { title, body: blank + mdx.slice(found[0].length) };
}
