import { type CollectionEntry, getEntry } from "astro:content";
import { withNumbers } from "../../exercise/numbers.ts";
import { withPoints } from "../../exercise/points.ts";
import { LessonError } from "../lesson-error.ts";

const files = import.meta.glob<string>("/content/lessons/*/*/exercises/*/*.{ts,json}", {
  query: "?raw",
  import: "default",
});

/** An exercise and its code, with names in place of the numbers that differ from reader to reader. */
export interface ExerciseEntry {
  readonly entry: CollectionEntry<"exercises">;
  /** By the file's name without `.ts`. */
  readonly code: Readonly<Record<string, string>>;
  /** The text of its `points.json`. */
  readonly points: string | undefined;
  /** A text as a page without a reader shows it. */
  filled(text: string): string;
}

/** @throws LessonError where there is no such exercise */
export async function exerciseEntry(
  exercise: string,
  place?: { file: string; line: string },
): Promise<ExerciseEntry> {
  const entry = await getEntry("exercises", exercise);
  if (!entry) {
    const [lesson, name] = exercise.split("/exercises/");
    const problem = `There is no content/lessons/${lesson}/exercises/${name}/index.mdx.`;
    throw new LessonError(problem, place?.file ?? "", Number(place?.line ?? 1));
  }
  const folder = `/content/lessons/${exercise}/`;
  const own = Object.keys(files).filter((file) => file.startsWith(folder));
  const code: Record<string, string> = {};
  for (const file of own) {
    // An editor ends a file with a line break; a reader's code has none.
    code[file.slice(folder.length).replace(/\.ts$/, "")] = (
      (await files[file]?.()) ?? ""
    ).trimEnd();
  }
  const points = code["points.json"];
  if (code["check"]) code["check"] = withPoints(code["check"], points);
  const { numbers } = entry.data;
  return { entry, code, points, filled: (text) => withNumbers(text, numbers, 0) };
}
