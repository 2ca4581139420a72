import type { APIRoute } from "astro";
import { programFile } from "../../../takeaway/program-file.ts";
import { takenLesson } from "../../../takeaway/taken-lesson.ts";
import { bookAddress, takenPaths } from "../../../takeaway/taken-paths.ts";

export const getStaticPaths = takenPaths;

export const GET: APIRoute = ({ params, site }) => {
  const lesson = takenLesson(`${params["chapter"]}/${params["lesson"]}`, bookAddress(site));
  return new Response(programFile(lesson), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
};
