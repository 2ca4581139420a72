import { keeping } from "../../keeping/load.ts";
import type { MeasuredOutput, ValueOutput } from "../protocol/outputs.ts";

interface Place {
  readonly lesson: string;
  readonly name: string;
}

/** Longer texts are for reading, and nothing quotes them. */
const longestText = 1000;

/** Notes that a cell ran to its end. */
export async function keepRun({ lesson, name }: Place): Promise<void> {
  const { progress } = await keeping();
  await progress.ran({ lesson, name });
}

/** Keeps a named result of a run, the reader's own number. */
export async function keepResult(
  { lesson, name: cell }: Place,
  result: ValueOutput | MeasuredOutput,
): Promise<void> {
  const { name, value } = result;
  if (typeof value === "string" && value.length > longestText) return;
  const { progress } = await keeping();
  const unit = result.kind === "measured" ? { unit: result.unit } : {};
  await progress.measured({ lesson, name: cell }, { name, value, ...unit });
}
