/** How a contender is asked to work, each in a worker of its own. */
import type { Numbers, Workload } from "./workloads.ts";

/** One product, or one training step, which gives its loss. */
export type Step = () => number | Promise<number>;

/** Makes ready for a workload; undefined where it can't do it. */
export type Contender = (
  workload: Workload,
  numbers: Record<string, Numbers>,
) => Step | undefined | Promise<Step | undefined>;

export type Request =
  | { kind: "prepare"; workload: Workload; numbers: Record<string, Numbers> }
  | { kind: "steps"; count: number }
  | { kind: "run"; milliseconds: number };

export interface Timing {
  steps: number;
  milliseconds: number;
}

export type Answer = { ready: boolean } | { losses: number[] } | Timing | { error: string };

/** Answers the requests of the page, one after the other. */
export function serve(contender: Contender): void {
  let step: Step | undefined;
  const answer = async (request: Request): Promise<Answer> => {
    if (request.kind === "prepare") {
      step = await contender(request.workload, request.numbers);
      return { ready: step !== undefined };
    }
    if (step === undefined) throw new Error("Nothing is prepared.");
    if (request.kind === "run") return run(step, request.milliseconds);
    const losses: number[] = [];
    for (let i = 0; i < request.count; i++) losses.push(await step());
    return { losses };
  };
  addEventListener("message", async ({ data }: MessageEvent<Request>) => {
    postMessage(await answer(data).catch((error) => ({ error: String(error?.stack ?? error) })));
  });
  postMessage({ ready: true });
}

/** Takes steps for that long, looking at the clock about a hundred times. */
async function run(step: Step, milliseconds: number): Promise<Timing> {
  const start = performance.now();
  let steps = 0;
  let between = 1;
  for (;;) {
    for (let i = 0; i < between; i++) {
      const loss = step();
      if (typeof loss !== "number") await loss;
    }
    steps += between;
    const elapsed = performance.now() - start;
    if (elapsed >= milliseconds) return { steps, milliseconds: elapsed };
    between = Math.max(1, Math.floor((steps / Math.max(elapsed, 0.1)) * (milliseconds / 100)));
  }
}
