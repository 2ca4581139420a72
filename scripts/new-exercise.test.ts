import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exerciseFolder } from "./exercises/exercise-folder.ts";
import { newExercise } from "./new-exercise.ts";

describe("a new exercise", () => {
  const root = mkdtempSync(join(tmpdir(), "new-exercise-"));
  afterAll(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "content/lessons/start/first"), { recursive: true });
  writeFileSync(join(root, "content/lessons/start/first/index.mdx"), "");

  it("has what its kind needs, and can be read", () => {
    for (const kind of ["write", "fill", "order", "predict", "quiz"]) {
      const exercise = exerciseFolder(root, newExercise(root, `start/first/a-${kind}`, kind));
      expect(exercise).toMatchObject({ kind, answers: kind === "predict" ? 1 : 0 });
      expect(exercise.questions).toHaveLength(kind === "quiz" ? 1 : 0);
      expect(Object.keys(exercise.code).includes("start")).toBe(["write", "fill"].includes(kind));
    }
  });

  it("is not made where there is one, where there is no lesson, and of no unknown kind", () => {
    expect(() => newExercise(root, "start/first/a-quiz", "quiz")).toThrow("exists already");
    expect(() => newExercise(root, "start/second/a", "quiz")).toThrow("There is no lesson");
    expect(() => newExercise(root, "start/first/b", "riddle")).toThrow('There is no kind "riddle"');
    expect(() => newExercise(root, "first/b", "quiz")).toThrow("can't name an exercise");
  });
});
