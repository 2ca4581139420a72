import type { Kind } from "../kind.ts";
import { answers } from "./answers.ts";
import { cells } from "./cells.ts";
import { drafts, exerciseDrafts } from "./drafts.ts";
import { exercises } from "./exercises.ts";
import { guesses } from "./guesses.ts";
import { lessons } from "./lessons.ts";
import { results } from "./results.ts";

/** Everything that is kept. */
export const kinds = {
  lessons,
  cells,
  results,
  guesses,
  answers,
  exercises,
  drafts,
  exerciseDrafts,
} as const;

// A list over all kinds goes through their records without knowing what is in them.
export const allKinds = Object.values(kinds) as unknown as Kind<object>[];
