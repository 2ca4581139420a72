import type { Outputs } from "../notebook/outputs/live.ts";
import type { ErrorOutput, Output } from "../notebook/protocol/outputs.ts";
import type { CheckResult } from "../notebook/protocol/verdict.ts";
import { Runner } from "../notebook/session/runner.ts";
import { silent, unseen } from "../notebook/session/unseen-cell.ts";
import {
  type CheckJob,
  type CheckOutcome,
  endedAfter,
  runCheck,
  type Script,
  type ScriptEnd,
} from "./run-check.ts";

export interface CheckOptions {
  /** After which the check is given up. */
  readonly seconds: number;
  /** Where the check draws what it shows, such as a chart. */
  readonly outputs: Outputs;
  /** Ends the check before its time. */
  readonly stop: AbortSignal;
}

/** Checks an answer in a worker of its own, in which nothing has run before, and ends that worker. */
export async function checkAnswer(
  job: CheckJob,
  { seconds, outputs, stop }: CheckOptions,
): Promise<CheckOutcome> {
  const runner = new Runner();
  const givenUp = new Promise<CheckOutcome>((resolve) => {
    const giveUp = () => resolve(unready("You stopped the check."));
    if (stop.aborted) giveUp();
    stop.addEventListener("abort", giveUp, { once: true });
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<CheckOutcome>((resolve) => {
    runner.open().then(
      () => {
        timer = setTimeout(() => resolve(endedAfter(seconds)), seconds * 1000);
      },
      () => {},
    );
  });
  try {
    const checked = runCheck(job, (script) => runScript(runner, script, outputs));
    return await Promise.race([checked, tooLong, givenUp]);
  } finally {
    clearTimeout(timer);
    runner.close();
    outputs.finish();
  }
}

async function runScript(runner: Runner, script: Script, shown: Outputs): Promise<ScriptEnd> {
  const { imports, ...message } = script;
  const isCheck = message.cell === "check";
  let checks: readonly CheckResult[] = [];
  let error: ErrorOutput | undefined;
  const outputs: Outputs = {
    ...silent,
    output(id: number, output: Output) {
      if (output.kind === "verdict") checks = output.checks;
      else if (isCheck) shown.output(id, output);
    },
    points: (id, series) => isCheck && shown.points(id, series),
    error(thrown) {
      error = thrown;
    },
  };
  await runner.open(imports);
  const ended = await runner.run(unseen(message.cell), outputs, {
    ...message,
    forget: [...message.forget],
    declaredBy: { ...message.declaredBy },
    imports: [],
    inputs: {},
  });
  if (ended.outcome === "lost") return new Promise(() => {});
  return error ? { error, checks } : { checks };
}

const unready = (sentence: string): CheckOutcome => ({ state: "unready", sentence, checks: [] });
