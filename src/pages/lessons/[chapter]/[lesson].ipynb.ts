import type { APIRoute } from "astro";
import { notebookFile } from "../../../takeaway/notebook-file.ts";
import { takenLesson } from "../../../takeaway/taken-lesson.ts";
import { bookAddress, takenPaths } from "../../../takeaway/taken-paths.ts";

export const getStaticPaths = takenPaths;

export const GET: APIRoute = ({ params, site }) => {
  const lesson = takenLesson(`${params["chapter"]}/${params["lesson"]}`, bookAddress(site));
  return new Response(notebookFile(lesson), {
    headers: { "content-type": "application/x-ipynb+json" },
  });
};
