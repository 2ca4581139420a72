import { existsSync, readFileSync } from "node:fs";

const front = "dist/index.html";

interface LessonOfBook {
  /** "start/what-is-the-difference" */
  lesson: string;
  hasCells: boolean;
}

/** The lessons that the built site's contents link to. */
export function lessonsOfBook(): LessonOfBook[] {
  if (!existsSync(front)) throw new Error(`There is no ${front}. Run npm run build first.`);
  const links = readFileSync(front, "utf8").matchAll(/<li data-lesson="([^"]+)"[^>]*>\s*<a\b/g);
  return [...new Set([...links].map(([, id = ""]) => id))].map((lesson) => {
    const page = readFileSync(`dist/lessons/${lesson}/index.html`, "utf8");
    return { lesson, hasCells: page.includes("<lesson-bar") };
  });
}
