import { id, text, time } from "../forms.ts";
import { type Kind, newest } from "../kind.ts";

/** What a reader expected before they saw it. */
export interface Guessed {
  lesson: string;
  guess: string;
  /** The words of the choice, so that it is found again where the author changes their order. */
  choice: string;
  guessed: number;
}

export const guesses: Kind<Guessed> = {
  name: "guesses",
  key: ["lesson", "guess"],
  fields: { lesson: id, guess: id, choice: text(1000), guessed: time },
  merge: (one, other) => newest(one, other, "guessed"),
};
