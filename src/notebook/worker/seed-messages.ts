import type { Work } from "./packer.ts";
import type { Parcel } from "./parcel.ts";

/** What the worker of a cell says to those that help it with seeds. */
export type ToHelper =
  /** Do the work with these seeds, in their order. */
  | { type: "help"; work: Work; seeds: number[] }
  /** The worker of the cell does this seed itself, or has it. */
  | { type: "taken"; seed: number };

export type FromHelper =
  | { type: "begun"; seed: number }
  | { type: "result"; seed: number; value: Parcel }
  /** The work does something that only the worker of the cell can do. */
  | { type: "unfit" };
