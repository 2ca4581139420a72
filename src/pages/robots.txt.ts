import type { APIRoute } from "astro";

/** Everything may be read; pages that are in no index say so themselves. */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  const map = site ? `\nSitemap: ${new URL(`${base}sitemap-index.xml`, site)}\n` : "";
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
