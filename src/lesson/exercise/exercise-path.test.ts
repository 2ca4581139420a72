import { expect, test } from "vitest";
import { exerciseFile, exerciseOf } from "./exercise-path.ts";

test("an exercise is known by the path of its text, on any system", () => {
  const path = "content/lessons/start/first/exercises/count-weights/index.mdx";
  for (const file of [path, `/somewhere/${path}`, path.replaceAll("/", "\\")]) {
    expect(exerciseOf(file)).toBe("start/first/exercises/count-weights");
  }
});

test.each([
  undefined,
  "content/lessons/start/first/index.mdx",
  "content/lessons/start/first/exercises/index.mdx",
  "content/lessons/start/first/exercises/a/b/index.mdx",
  "content/lessons/start/first/exercises/a/check.ts",
])("%s is none", (path) => {
  expect(exerciseOf(path)).toBeUndefined();
});

test("its files are named from the root", () => {
  expect(exerciseFile("start/first/exercises/a")).toBe(
    "content/lessons/start/first/exercises/a/index.mdx",
  );
  expect(exerciseFile("start/first/exercises/a", "check.ts")).toMatch(/a\/check\.ts$/);
});
