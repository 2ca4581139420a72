import { id, optional, text, time } from "../forms.ts";
import { type Kind, newest } from "../kind.ts";

/** What a reader made of a cell, or of an exercise. */
export interface Draft {
  lesson: string;
  /** The name of the cell or exercise. */
  cell: string;
  /** The hash of the author's text that was edited. */
  originalHash: string;
  /** For a cell of the reader's own: the cell it stands below, "" above all others. */
  after?: string | undefined;
  source: string;
  /** When it was written, in milliseconds since 1970. */
  written: number;
}

const longestSource = 1_000_000;

const draftKind = (name: string): Kind<Draft> => ({
  name,
  key: ["lesson", "cell", "originalHash"],
  fields: {
    lesson: id,
    cell: id,
    originalHash: id,
    after: optional(text(200)),
    source: text(longestSource),
    written: time,
  },
  merge: (one, other) => newest(one, other, "written"),
});

export const drafts = draftKind("drafts");
export const exerciseDrafts = draftKind("exercise-drafts");
