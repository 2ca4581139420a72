/** Rounds: each contender in turn, so that what else the machine does falls on all of them. */
import type { Running } from "./browser-contender.ts";
import { sideOf, type Workload } from "./workloads.ts";

export interface Result {
  workload: Workload;
  /** For each contender its speed in each round: steps a second, for W1 GFLOP/s. */
  speeds: Record<string, number[]>;
  /** For each contender the losses of its first steps; none for W1. */
  losses: Record<string, number[]>;
  /** Contenders that should have worked and did not, and why. */
  failures: Record<string, string>;
}

const lossCount = 21;

export interface Rounds {
  rounds: number;
  milliseconds: number;
}

/** Measures one workload; `start` gives undefined for a contender that has no such layers. */
export async function measure(
  workload: Workload,
  names: readonly string[],
  start: (name: string) => Promise<Running | undefined>,
  { rounds, milliseconds }: Rounds,
): Promise<Result> {
  const result: Result = { workload, speeds: {}, losses: {}, failures: {} };
  const field: { name: string; running: Running }[] = [];
  for (const name of names) {
    try {
      const running = await start(name);
      if (running === undefined) continue;
      if (sideOf(workload) === undefined) result.losses[name] = await running.losses(lossCount);
      await running.run(milliseconds);
      field.push({ name, running });
    } catch (error) {
      result.failures[name] = String(error);
    }
  }
  for (let round = 0; round < rounds; round++) {
    // Each begins a round once, so that none always follows the same one.
    const turn = round % field.length;
    for (const { name, running } of [...field.slice(turn), ...field.slice(0, turn)]) {
      const { steps, milliseconds: taken } = await running.run(milliseconds);
      const speed = (steps / taken) * 1000 * workOf(workload);
      result.speeds[name] = [...(result.speeds[name] ?? []), speed];
    }
  }
  for (const { running } of field) await running.end();
  return result;
}

/** A step counts as one; a product of matrices as its GFLOP. */
function workOf(workload: Workload): number {
  const side = sideOf(workload);
  return side === undefined ? 1 : (2 * side ** 3) / 1e9;
}
