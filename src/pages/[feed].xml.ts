import rss from "@astrojs/rss";
import type { APIRoute, GetStaticPaths } from "astro";
import { changeAnchor, changesOfBook } from "../changes/read-changes.ts";

/** A feed's addresses are absolute, so there is one only where the site's is known. */
export const getStaticPaths: GetStaticPaths = () =>
  import.meta.env.SITE ? [{ params: { feed: "changes" } }] : [];

export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  return rss({
    title: "What is new in Hidden Layers",
    description: "What has come to the book, for those who have read in it before.",
    site: new URL(base, site),
    items: changesOfBook().map((change) => ({
      title: change.title,
      description: change.text,
      pubDate: new Date(`${change.date}T00:00:00Z`),
      link: new URL(`${base}changes/#${changeAnchor(change)}`, site).href,
    })),
  });
};
