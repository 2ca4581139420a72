import { z } from "astro/zod";

/** Answered with code that a check runs. */
const codeKinds = ["write", "fill", "fix", "goal"] as const;

/** What stands above the text of an exercise. */
export const exerciseForm = z.strictObject({
  title: z.string(),
  /**
   * Write a function, fill the blanks, fix what is broken, reach a goal; put lines in order; say
   * beforehand what will happen; choose among answers.
   */
  kind: z.enum([...codeKinds, "order", "predict", "quiz"]),
  /** Over how many seeds answer and check are run, one after the other. */
  seeds: z.int().min(1).max(5).default(1),
  /** How long answer and check may take together, on a slow machine. */
  seconds: z.int().min(1).max(60).default(20),
  /**
   * Numbers that differ from reader to reader: what each may be, in pairs where there are several.
   * They stand for the name in the text, as <Number name="INPUTS" />, and in all code.
   */
  numbers: z.record(z.string().regex(/^[A-Z][A-Z_]+$/), z.array(z.number()).min(2)).default({}),
  /** Why there is no second way. */
  onlyWay: z.string().optional(),
});

export type ExerciseForm = z.infer<typeof exerciseForm>;
export type ExerciseKind = ExerciseForm["kind"];

export const isAnsweredWithCode = (kind: ExerciseKind) =>
  (codeKinds as readonly string[]).includes(kind);
