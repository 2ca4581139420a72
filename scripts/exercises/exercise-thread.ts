import { parentPort } from "node:worker_threads";
import { type CheckJob, type CheckOutcome, runCheck } from "../../src/exercise/run-check.ts";
import { runInThread } from "../lessons/cell-thread.ts";

/** Runs checks in this thread, one after the other, as a page does in a fresh worker each. */
parentPort?.on("message", async (job: CheckJob) => {
  const before = new Set(Object.getOwnPropertyNames(globalThis));
  const outcome: CheckOutcome = await runCheck(job, async ({ imports: _, ...script }) => {
    const { ended, outputs } = await runInThread({
      ...script,
      forget: [...script.forget],
      declaredBy: { ...script.declaredBy },
    });
    const checks = outputs.flatMap((output) => (output.kind === "verdict" ? output.checks : []));
    const isVerdict = ended.type === "failed" && ended.error.name === "CheckFailure";
    return ended.type === "failed" && !isVerdict ? { error: ended.error, checks } : { checks };
  });
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!before.has(name)) Reflect.deleteProperty(globalThis, name);
  }
  parentPort?.postMessage(outcome);
});
