import { getCollection } from "astro:content";
import { ofWorkshop } from "../lesson/contents.ts";

/** The lessons that can be taken along, as parameters of an address. */
export async function takenPaths() {
  const lessons = (await getCollection("lessons")).filter(({ id }) => !ofWorkshop(id));
  return lessons.map(({ id }) => {
    const [chapter = "", lesson = ""] = id.split("/");
    return { params: { chapter, lesson } };
  });
}

/** Where the book is, if it is built for a certain place. */
export const bookAddress = (site: URL | undefined): string | undefined =>
  site && new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, "/")}`, site).href;
