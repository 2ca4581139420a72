import type { MomentsOutput, Output } from "../notebook/protocol/outputs.ts";
import type { RaceMap } from "./race-maps.ts";

/** The networks of the race, in the order in which they are shown. */
export const runners = ["simple", "deep"] as const;

/** A moment of the race. */
export interface Frame {
  readonly step: number;
  /** How many points each network puts on their own arm. */
  readonly correct: readonly number[];
  readonly maps: readonly RaceMap[];
}

/** What is kept of a recorded race beside its maps; made by `npm run record`. */
export interface RecordedRace {
  /** Of the code that ran. */
  sourceHash: string;
  /** The numbers that it shows, by name. */
  values: Record<string, number>;
  x: [number, number];
  y: [number, number];
  points: number[];
  labels: number[];
  frames: { step: number; correct: number[] }[];
}

/** The moments in what the race shows. */
export function framesOf({ moments }: MomentsOutput): Frame[] {
  return moments.map(({ values: [step = 0], outputs }) => {
    const maps = mapsAmong(outputs);
    return { step, correct: maps.map(({ correct }) => correct), maps };
  });
}

export const mapsAmong = (outputs: readonly Output[]) =>
  outputs.filter((output) => output.kind === "decision-map");

/** "74 %" */
export const shareText = (part: number, whole: number) => `${Math.floor((100 * part) / whole)} %`;

/** "1,200" */
export const stepText = (step: number) => step.toLocaleString("en-US");
