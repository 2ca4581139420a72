import { getCollection } from "astro:content";
import type { StarlightPageProps } from "@astrojs/starlight/components/StarlightPage.astro";
import { chapters } from "../lesson/contents.ts";

/** The written lessons in reading order, from which Starlight finds the neighbours of a page. */
export async function sidebar(): Promise<NonNullable<StarlightPageProps["sidebar"]>> {
  const written = new Map((await getCollection("lessons")).map((lesson) => [lesson.id, lesson]));
  return chapters.map(({ name: chapter, title, lessons }) => ({
    label: title,
    items: lessons.flatMap(({ name }) => {
      const lesson = written.get(`${chapter}/${name}`);
      return lesson ? [{ label: lesson.data.title, link: `/lessons/${lesson.id}/` }] : [];
    }),
  }));
}
