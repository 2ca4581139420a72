/** What is asked of the library, measured against others in the same rounds. */
import type { Workload } from "./workloads.ts";

export interface Goal {
  workload: Workload;
  /** Ours divided by the best of these. */
  peers: string[];
  floor: number;
  goal: number;
}

const inBrowser = ["jax-js", "tensorflow-wasm", "tensorflow-cpu"];

export const goals: Goal[] = [
  { workload: "W1-256", peers: inBrowser, floor: 1.1, goal: 1.25 },
  { workload: "W1-512", peers: inBrowser, floor: 1.1, goal: 1.25 },
  { workload: "W1-1024", peers: inBrowser, floor: 1.1, goal: 1.25 },
  { workload: "W2", peers: ["jax-js"], floor: 2, goal: 2.7 },
  { workload: "W2", peers: ["pytorch"], floor: 0.5, goal: 0.65 },
  { workload: "W3", peers: ["brain-js"], floor: 5, goal: 9 },
  { workload: "W4", peers: ["tensorflow-wasm"], floor: 5, goal: 8 },
  { workload: "W4", peers: ["pytorch"], floor: 1, goal: 1.5 },
  { workload: "W5-LSTM", peers: ["jax-js"], floor: 8, goal: 15 },
  { workload: "W5-LSTM", peers: ["pytorch"], floor: 1.2, goal: 2 },
  { workload: "W5-RNN", peers: ["jax-js"], floor: 6, goal: 11 },
  { workload: "W5-RNN", peers: ["pytorch"], floor: 1.2, goal: 2 },
];

/** Below these: milliseconds to the end of the first step, and bytes on the wire. */
export const limits = {
  firstStep: { floor: 150, goal: 100 },
  size: { floor: 40_000, goal: 30_000 },
};
