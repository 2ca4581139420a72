import { limits } from "../protocol/output-limits.ts";
import type { CheckResult, VerdictOutput } from "../protocol/verdict.ts";
import { isRecord, isText, listOf } from "./check-form.ts";

/** A verdict of known form and bounded size, or undefined. */
export function checkVerdict({ checks }: Record<string, unknown>): VerdictOutput | undefined {
  const results = listOf(checks, limits.checks, checkResult);
  return results && { kind: "verdict", checks: results };
}

function checkResult(value: unknown): CheckResult | undefined {
  if (!isRecord(value) || typeof value["held"] !== "boolean") return undefined;
  const { what, held, expected, found, mistake } = value;
  const words = (text: unknown) => text === undefined || isText(text, limits.text);
  if (!isText(what, limits.name) || !words(expected) || !words(found) || !words(mistake)) {
    return undefined;
  }
  return {
    what,
    held,
    ...(expected === undefined ? {} : { expected: expected as string }),
    ...(found === undefined ? {} : { found: found as string }),
    ...(mistake === undefined ? {} : { mistake: mistake as string }),
  };
}
