import type { BarChartOutput, HistogramOutput, LineChartOutput } from "./charts.ts";
import type { ControlOutput } from "./controls.ts";
import type {
  ConfusionOutput,
  DecisionMapOutput,
  FeatureMapsOutput,
  HeatMapOutput,
  ImagesOutput,
  NetworkOutput,
  ScatterOutput,
} from "./pictures.ts";
import type { VerdictOutput } from "./verdict.ts";

export type * from "./charts.ts";
export type * from "./pictures.ts";

/**
 * What a cell can show. Outputs are plain data: they can be cloned between threads, stored beside a
 * lesson, and drawn by any renderer. They hold text, never markup.
 *
 * Numbers may be NaN or infinite. Typed arrays are used where there are many.
 */
export type Output =
  | TextOutput
  | NoticeOutput
  | ValueOutput
  | MeasuredOutput
  | TableOutput
  | TensorOutput
  | LineChartOutput
  | BarChartOutput
  | HeatMapOutput
  | HistogramOutput
  | NetworkOutput
  | ConfusionOutput
  | ScatterOutput
  | DecisionMapOutput
  | ImagesOutput
  | FeatureMapsOutput
  | FileOutput
  | MomentsOutput
  | ControlOutput
  | VerdictOutput
  | ErrorOutput;

/** A line of `console.log`, or `show` of a text. */
export interface TextOutput {
  kind: "text";
  level: "log" | "warn" | "error";
  text: string;
}

/** A sentence from the notebook itself, such as where a loss first became NaN. */
export interface NoticeOutput {
  kind: "notice";
  text: string;
}

/** One named result, which sentences of the lesson may quote. */
export interface ValueOutput {
  kind: "value";
  name: string;
  value: number | string | boolean;
}

/** A result that depends on the machine, such as a time: recorded, never compared. */
export interface MeasuredOutput {
  kind: "measured";
  name: string;
  value: number;
  unit: string;
}

export interface TableOutput {
  kind: "table";
  title: string;
  columns: string[];
  rows: (string | number | boolean)[][];
  /** Its numbers depend on the machine, and are not compared. */
  measured?: true;
}

/** A tensor's shape and range, and its first values in reading order. */
export interface TensorOutput {
  kind: "tensor";
  name: string;
  shape: number[];
  minimum: number;
  maximum: number;
  mean: number;
  values: Float32Array;
  /** How many values are not finite, which the range and the mean leave out; 0 when left out. */
  broken?: number;
}

/** Moments of a training run, which the reader can go back to. */
export interface MomentsOutput {
  kind: "moments";
  title: string;
  /** Names of the numbers of a moment; the first is the horizontal axis. */
  columns: string[];
  moments: Moment[];
}

export interface Moment {
  /** One a column. */
  values: number[];
  /** What was shown of it, neither moments nor controls. */
  outputs: Output[];
}

/** A file the reader may save. */
export interface FileOutput {
  kind: "file";
  name: string;
  /** Its length in bytes. */
  size: number;
  /** Not stored in a recording: files are large, and only a run can give one that is the reader's. */
  bytes?: Uint8Array;
}

/** Why a cell ended early, with what to do about it. */
export interface ErrorOutput {
  kind: "error";
  name: string;
  message: string;
  /** Where in the reader's code, from 1. */
  line?: number;
  column?: number;
  /** The cell the line is in, where it is not the cell that was run. */
  cell?: string;
  advice?: string;
}
