import { limits } from "../protocol/output-limits.ts";
import type { CheckResult } from "../protocol/verdict.ts";
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

  /** What holds under the same words again, as in a loop, is one line for the reader. */
  add(result: CheckResult): void {
    const { checks } = this;
    if (result.held && checks.some(({ what, held }) => held && what === result.what)) return;
    if (result.held && checks.length >= limits.checks - 1) {
      throw new Error(`This check has more than ${limits.checks - 1} comparisons to show.`);
    }
    checks[checks.length] = result;
  }

  flush(): void {}

  finish(): void {
    this.#show();
  }
}

/** Beyond the numbers of what the reader's code shows. */
const place = limits.outputs + limits.lastWords;

const verdicts = new WeakMap<object, Verdict>();

/** Notes what was checked. @throws CheckFailure where it does not hold */
export function note(result: CheckResult): void {
  const run = currentRun();
  if (!run) throw new Error("Nothing can be checked here: the check is over.");
  let verdict = verdicts.get(run);
  if (!verdict) {
    verdict = new Verdict((checks) => run.sink.output(place, { kind: "verdict", checks }));
    verdicts.set(run, verdict);
    run.gather(verdict);
  }
  verdict.add(bounded(result));
  if (!result.held) throw new CheckFailure(result.mistake ?? result.what);
}

/** What was found is the reader's, and may be of any length; the page refuses what is too long. */
function bounded({ what, held, expected, found, mistake }: CheckResult): CheckResult {
  return {
    what: cut(what, limits.name),
    held,
    ...(expected === undefined ? {} : { expected: cut(expected, longest) }),
    ...(found === undefined ? {} : { found: cut(found, longest) }),
    ...(mistake === undefined ? {} : { mistake: cut(mistake, longest) }),
  };
}

const longest = 3000;

const cut = (text: string, limit: number) =>
  text.length > limit ? `${text.slice(0, limit - 2)} …` : text;
