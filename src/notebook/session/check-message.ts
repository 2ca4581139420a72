import { checkOutput } from "../outputs/check-output.ts";
import type { FromWorker } from "../protocol/messages.ts";
import type { ErrorOutput } from "../protocol/outputs.ts";

const longestName = 200;
const mostNames = 10_000;
const mostPoints = 100_000;

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const isName = (value: unknown): value is string =>
  typeof value === "string" && value.length <= longestName;
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length <= mostNames && value.every(isName);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) &&
  value.length <= mostPoints &&
  value.every((item) => typeof item === "number");

/**
 * The message if it has the form and size that the protocol allows, else undefined: whatever runs in
 * the sandbox can post anything.
 */
export function checkMessage(message: unknown): FromWorker | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const given = message as Record<string, unknown>;
  const { type, run } = given;
  if (type === "ready") return { type };
  if (type === "data") {
    const { request, name, part } = given;
    return isCount(request) && isName(name) && isName(part)
      ? { type, request, name, part }
      : undefined;
  }
  if (!isCount(run)) return undefined;
  switch (type) {
    case "output": {
      const output = checkOutput(given["output"]);
      return output && isCount(given["id"]) ? { type, run, id: given["id"], output } : undefined;
    }
    case "points": {
      const series = checkSeries(given["series"]);
      return series && isCount(given["id"]) ? { type, run, id: given["id"], series } : undefined;
    }
    case "began":
    case "checkpoint":
      return { type, run };
    case "paused":
      return isCount(given["line"]) ? { type, run, line: given["line"] } : undefined;
    case "progress": {
      const { done, total } = given;
      return isTime(done) && isTime(total) ? { type, run, done, total } : undefined;
    }
    case "done":
    case "stopped":
    case "failed": {
      const { changed, milliseconds } = given;
      if (!isNames(changed) || !isTime(milliseconds)) return undefined;
      if (type !== "failed") return { type, run, changed, milliseconds };
      const error = checkOutput(given["error"]);
      return error?.kind === "error"
        ? { type, run, changed, milliseconds, error: error satisfies ErrorOutput }
        : undefined;
    }
    default:
      return undefined;
  }
}

function checkSeries(value: unknown) {
  if (!Array.isArray(value) || value.length > 50) return undefined;
  const series: { name: string; x: number[]; y: number[] }[] = [];
  for (const item of value as Partial<{ name: unknown; x: unknown; y: unknown }>[]) {
    const { name, x, y } = item ?? {};
    if (!isName(name) || !isNumbers(x) || !isNumbers(y) || x.length !== y.length) return undefined;
    series.push({ name, x, y });
  }
  return series;
}
