import type { Outputs } from "../outputs/live.ts";
import type { CellView } from "./cell-view.ts";

/** Outputs that nobody looks at. */
export const silent: Outputs = {
  output: () => {},
  points: () => {},
  error: () => {},
  finish: () => {},
  clear: () => {},
  close: () => {},
};

/** A cell that nobody looks at. */
export function unseen(name: string): CellView {
  return {
    name,
    lesson: "",
    source: "",
    inputs: {},
    began: () => {},
    openOutputs: async () => silent,
    unheard: () => {},
    progressed: () => {},
    resulted: () => {},
    failedAt: () => {},
    pausable: () => {},
    paused: () => {},
    resumed: () => {},
    offerEnd: () => {},
    ended: () => {},
    standing: () => {},
    restarted: () => {},
  };
}
