import { group, id, list, time, truth } from "../forms.ts";
import type { Kind } from "../kind.ts";

/** How a reader answered a question each time it came back. */
export interface Answers {
  lesson: string;
  question: string;
  /** In the order of time. */
  history: { answered: number; right: boolean }[];
}

/** Longer ago than this many answers, nothing depends on. */
const longestHistory = 100;

export const answers: Kind<Answers> = {
  name: "answers",
  key: ["lesson", "question"],
  fields: {
    lesson: id,
    question: id,
    history: list(group({ answered: time, right: truth }), longestHistory),
  },
  merge({ lesson, question, history }, other) {
    const both = new Map<number, boolean>();
    for (const { answered, right } of [...history, ...other.history]) {
      // Two machines can't have answered in one millisecond; if they say so, the worse counts.
      both.set(answered, right && (both.get(answered) ?? true));
    }
    const merged = [...both].map(([answered, right]) => ({ answered, right }));
    merged.sort((one, two) => one.answered - two.answered);
    return { lesson, question, history: merged.slice(-longestHistory) };
  },
};
