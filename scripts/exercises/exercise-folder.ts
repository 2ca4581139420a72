import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { withPoints } from "../../src/exercise/points.ts";
import { type Exercise, readExercise } from "../../src/lesson/exercise/read-exercise.ts";

/** An exercise as it lies in its folder. */
export interface ExerciseFolder extends Exercise {
  /** Its folder from the root: content/lessons/…/exercises/name. */
  readonly folder: string;
  readonly name: string;
  /** The code in it by the file's name without `.ts`. */
  readonly code: Readonly<Record<string, string>>;
}

/** Reads an exercise. @throws LessonError where its text has no right form */
export function exerciseFolder(root: string, folder: string): ExerciseFolder {
  const file = `${folder}/index.mdx`;
  const exercise = readExercise(readFileSync(join(root, file), "utf8"), file);
  const code: Record<string, string> = {};
  for (const entry of readdirSync(join(root, folder)).sort()) {
    if (!entry.endsWith(".ts")) continue;
    code[entry.slice(0, -3)] = readFileSync(join(root, folder, entry), "utf8");
  }
  const points = join(root, folder, "points.json");
  if (code["check"] && existsSync(points)) {
    code["check"] = withPoints(code["check"], readFileSync(points, "utf8"));
  }
  return { ...exercise, folder, name: basename(folder), code };
}
