import { getCollection } from "astro:content";
import reference from "virtual:reference";
import type { APIRoute } from "astro";
import { namesOfBook } from "../frame/search/names-of-book.ts";

/** What the search knows by name, beside its index of all words. */
export const GET: APIRoute = async () => {
  const lessons = await getCollection("lessons");
  const described = new Map(lessons.map(({ id, data }) => [id, data.description]));
  return Response.json(namesOfBook(reference, described));
};
