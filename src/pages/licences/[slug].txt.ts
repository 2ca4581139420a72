import type { APIRoute } from "astro";
import { licenceTexts } from "../../credits/licence-texts.ts";

export function getStaticPaths() {
  return licenceTexts().map(({ slug, text }) => ({ params: { slug }, props: { text } }));
}

/** The licence text of a package or a data set. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
