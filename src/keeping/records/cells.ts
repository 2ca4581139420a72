import { id, time } from "../forms.ts";
import type { Kind } from "../kind.ts";

/** A cell that was run to its end. */
export interface CellRun {
  lesson: string;
  cell: string;
  first: number;
  last: number;
}

export const cells: Kind<CellRun> = {
  name: "cells",
  key: ["lesson", "cell"],
  fields: { lesson: id, cell: id, first: time, last: time },
  merge: (one, other) => ({
    ...one,
    first: Math.min(one.first, other.first),
    last: Math.max(one.last, other.last),
  }),
};
