import { count, id, optional, time } from "../forms.ts";
import { earliest, type Kind } from "../kind.ts";

/** What a reader did with an exercise. */
export interface ExerciseWork {
  lesson: string;
  exercise: string;
  /** When it was first tried, and first passed. */
  tried?: number | undefined;
  passed?: number | undefined;
  /** How many of its hints were opened. */
  hints: number;
}

export const exercises: Kind<ExerciseWork> = {
  name: "exercises",
  key: ["lesson", "exercise"],
  fields: {
    lesson: id,
    exercise: id,
    tried: optional(time),
    passed: optional(time),
    hints: count,
  },
  merge({ lesson, exercise, ...one }, other) {
    const tried = earliest(one.tried, other.tried);
    const passed = earliest(one.passed, other.passed);
    return {
      lesson,
      exercise,
      ...(tried === undefined ? {} : { tried }),
      ...(passed === undefined ? {} : { passed }),
      hints: Math.max(one.hints, other.hints),
    };
  },
};
