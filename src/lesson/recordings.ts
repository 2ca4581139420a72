import { hashSource } from "../notebook/outputs/hash-source.ts";
import { decodeRecording, type Recording } from "../notebook/outputs/recording.ts";
import type { LineChartOutput, Output, TableOutput } from "../notebook/protocol/outputs.ts";
import { LessonError } from "./lesson-error.ts";
import { lessonFile } from "./lesson-path.ts";
import { type NamedOutput, namedOutputs } from "./named-outputs.ts";

const files = import.meta.glob<string>("/content/lessons/*/*/outputs.json", {
  query: "?raw",
  import: "default",
});

/** Only a build that says so may show lessons whose cells were not recorded. */
const strict = import.meta.env.PROD && process.env["UNRECORDED"] !== "allow";

const recordings = new Map<string, Promise<Recording | undefined>>();

function recordingOf(lesson: string): Promise<Recording | undefined> {
  if (import.meta.env.DEV) return load(lesson);
  const known = recordings.get(lesson) ?? load(lesson);
  recordings.set(lesson, known);
  return known;
}

async function load(lesson: string): Promise<Recording | undefined> {
  const path = `/content/lessons/${lesson}/outputs.json`;
  const text = await files[path]?.();
  if (text === undefined) return undefined;
  try {
    return decodeRecording(text);
  } catch (error) {
    throw new LessonError((error as Error).message, path.slice(1), 1);
  }
}

export type CellRecording =
  | { state: "recorded"; outputs: Output[] }
  /** The cell has changed since. */
  | { state: "old"; outputs: Output[] }
  | { state: "missing" };

/** What a cell showed when it was recorded. @throws LessonError in a build when that is not known */
export async function recordedCell(
  place: { lesson: string; line: string },
  name: string,
  source: string,
): Promise<CellRecording> {
  const cell = (await recordingOf(place.lesson))?.cells[name];
  const current = cell?.sourceHash === hashSource(source);
  if (strict && !current) {
    const problem = cell
      ? "has changed since its outputs were recorded"
      : "has no recorded outputs";
    throw new LessonError(
      `The cell "${name}" ${problem}. Record the lesson again.`,
      lessonFile(place.lesson),
      Number(place.line),
    );
  }
  if (!cell) return { state: "missing" };
  return { state: current ? "recorded" : "old", outputs: cell.outputs };
}

/** The named values of a lesson's cells, or nothing where they may be missing. */
export async function recordedResults(
  lesson: string,
): Promise<Record<string, Record<string, NamedOutput>> | undefined> {
  const recording = await recordingOf(lesson);
  if (!recording) {
    if (strict) throw new LessonError("The lesson was not recorded.", lessonFile(lesson), 1);
    return undefined;
  }
  return Object.fromEntries(
    Object.entries(recording.cells).map(([cell, { outputs }]) => [cell, namedOutputs(outputs)]),
  );
}

/** A table that a cell shows, or what a chart is drawn of; null where it shows none of that title. */
export async function recordedTable(
  lesson: string,
  cell: string,
  title: string,
): Promise<Pick<TableOutput, "columns" | "rows"> | null | undefined> {
  const recording = await recordingOf(lesson);
  if (!recording) return undefined;
  for (const output of recording.cells[cell]?.outputs ?? []) {
    if (output.kind === "table" && output.title === title) return output;
    if (output.kind === "line-chart" && output.title === title) return tableOfChart(output);
  }
  return null;
}

function tableOfChart({ x, series }: LineChartOutput) {
  const places = [...(series[0]?.x ?? [])];
  return {
    columns: [x, ...series.map(({ name }) => name)],
    rows: places.map((place, at) => [place, ...series.map(({ y }) => y[at] ?? Number.NaN)]),
  };
}

/** Reports a sentence that the recorded numbers do not bear out: it ends a build. */
export function reportProblem(problem: string, place: { lesson: string; line: string }): void {
  const error = new LessonError(problem, lessonFile(place.lesson), Number(place.line));
  if (strict) throw error;
  console.warn(error.message);
}

/** What a cell showed, or nothing where that is not known. */
export async function recordedOutputs(lesson: string, cell: string): Promise<Output[]> {
  return (await recordingOf(lesson))?.cells[cell]?.outputs ?? [];
}
