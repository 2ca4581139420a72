import type { ExerciseKind } from "./exercise-form.ts";

/** What stands above the title of an exercise. */
export const kindLabels: Record<ExerciseKind, string> = {
  write: "Exercise: write it yourself",
  fill: "Exercise: fill the blanks",
  fix: "Exercise: find what is wrong",
  goal: "Exercise: reach a goal, any way counts",
  order: "Exercise: put the lines in order",
  predict: "Exercise: say it beforehand",
  quiz: "Exercise: choose, and see why",
};
