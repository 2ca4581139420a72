import { parentPort } from "node:worker_threads";
import type { Script, ScriptEnd } from "../../src/exercise/run-check.ts";
import { runInThread } from "../lessons/cell-thread.ts";
import { isUntouched } from "./untouched.ts";

/** What the thread is asked: to run a script, or to forget all answers and say whether it could. */
export type ToThread = Script | "forget";

export type FromThread =
  | { readonly type: "began" }
  /** With the seconds of processor time that it took. */
  | { readonly type: "ended"; readonly end: ScriptEnd; readonly seconds: number }
  | { readonly type: "forgot"; readonly isFresh: boolean };

const post = (message: FromThread) => parentPort?.postMessage(message);
const { getOwnPropertyNames } = Object;
const { deleteProperty } = Reflect;
const known = new Set(getOwnPropertyNames(globalThis));

// As in a page's worker, where nobody hears of them.
process.on("unhandledRejection", () => {});
process.on("uncaughtException", () => {});

parentPort?.on("message", (message: ToThread) => {
  if (message === "forget") post({ type: "forgot", isFresh: forget() });
  else void run(message);
});

async function run({ imports: _, forget, declaredBy, ...script }: Script): Promise<void> {
  post({ type: "began" });
  const before = process.threadCpuUsage();
  const { ended, outputs } = await runInThread({
    ...script,
    forget: [...forget],
    declaredBy: { ...declaredBy },
  });
  const { user, system } = process.threadCpuUsage(before);
  const checks = outputs.flatMap((output) => (output.kind === "verdict" ? output.checks : []));
  const end = ended.type === "failed" ? { error: ended.error, checks } : { checks };
  post({ type: "ended", end, seconds: (user + system) / 1e6 });
}

/** Whether the next answer finds the thread as a page's fresh worker. */
function forget(): boolean {
  try {
    const isQuiet = !process.getActiveResourcesInfo().includes("Timeout");
    for (const name of getOwnPropertyNames(globalThis)) {
      if (!known.has(name)) deleteProperty(globalThis, name);
    }
    return isQuiet && isUntouched();
  } catch {
    return false;
  }
}
