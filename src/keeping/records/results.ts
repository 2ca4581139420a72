import { id, optional, shown, text, time } from "../forms.ts";
import { type Kind, newest } from "../kind.ts";

/** A named result of a cell, as it came out in this browser. */
export interface OwnResult {
  lesson: string;
  cell: string;
  name: string;
  value: number | string | boolean;
  /** Of a result that depends on the machine. */
  unit?: string | undefined;
  measured: number;
}

export const results: Kind<OwnResult> = {
  name: "results",
  key: ["lesson", "cell", "name"],
  fields: {
    lesson: id,
    cell: id,
    name: text(500),
    value: shown,
    unit: optional(text(200)),
    measured: time,
  },
  merge: (one, other) => newest(one, other, "measured"),
};
