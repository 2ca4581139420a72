import type { CheckResult } from "../protocol/outputs.ts";
import { currentRun, type Gatherer } from "../show/sink.ts";

/** Ends a check: what did not hold is in the verdict. */
export class CheckFailure extends Error {
  override readonly name = "CheckFailure";
}

/** What one run of a check has found so far; shown when the run ends, however it ends. */
class Verdict implements Gatherer {
  readonly checks: CheckResult[] = [];
  readonly #show: () => void;

  constructor(show: (checks: CheckResult[]) => void) {
    this.#show = () => show(this.checks);
  }

  flush(): void {}

  finish(): void {
    this.#show();
  }
}

const verdicts = new WeakMap<object, Verdict>();

/** Notes what was checked. @throws CheckFailure where it does not hold */
export function note(result: CheckResult): void {
  const run = currentRun();
  if (!run) throw new Error("Nothing can be checked here: the check is over.");
  let verdict = verdicts.get(run);
  if (!verdict) {
    const id = run.claim() ?? 0;
    verdict = new Verdict((checks) => run.sink.output(id, { kind: "verdict", checks }));
    verdicts.set(run, verdict);
    run.gather(verdict);
  }
  verdict.checks.push(result);
  if (!result.held) throw new CheckFailure(result.mistake ?? result.what);
}
