import type { Examination } from "./examine.ts";
import { findNotFinite } from "./find-not-finite.ts";
import { setupChecks } from "./judge-setup.ts";
import { signalChecks } from "./judge-signal.ts";
import type { Check, Seen } from "./seen.ts";
import type { FindingCode } from "./words.ts";

/** All findings, causes before what they cause. */
export function judge(about: Examination): [FindingCode, Seen][] {
  const broken = findNotFinite(about);
  // Where numbers are no numbers, all else that could be measured is a consequence.
  if (broken) return [["not-finite", broken]];
  const { refusal } = about;
  if (refusal) {
    const [what, why] = refusal.message.split("\n");
    return [["labels-do-not-fit", ["labels", 1, `${what} ${why}`]]];
  }
  const checks = Object.entries({ ...setupChecks, ...signalChecks }) as [FindingCode, Check][];
  return checks.flatMap(([what, check]) => {
    const seen = check(about);
    return seen ? [[what, seen]] : [];
  });
}
