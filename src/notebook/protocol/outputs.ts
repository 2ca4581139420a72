import type { ControlOutput } from "./controls.ts";
import type { VerdictOutput } from "./verdict.ts";

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

/** Lines over a common horizontal axis. */
export interface LineChartOutput {
  kind: "line-chart";
  title: string;
  /** What the horizontal axis counts, such as "step". */
  x: string;
  /** Linear where nothing is said. */
  xScale?: AxisScale;
  yScale?: AxisScale;
  series: LineSeries[];
  /** Its numbers depend on the machine, and are not compared. */
  measured?: true;
}

/** Equal distances are equal differences, or equal ratios. */
export type AxisScale = "linear" | "logarithmic";

export interface LineSeries {
  name: string;
  /** Both of the same length, at most 2,000 long. */
  x: Float64Array;
  y: Float64Array;
  band?: LineBand;
}

/** Numbers that are compared by the lengths of bars, which start at 0. */
export interface BarChartOutput {
  kind: "bar-chart";
  title: string;
  /** What is compared, such as networks: one a bar, or one a bundle of bars. */
  groups: string[];
  /** The bars of each bundle, each with a number a group; one without a name where bars stand alone. */
  series: BarSeries[];
}

export interface BarSeries {
  name: string;
  /** NaN where there is no bar. */
  values: Float64Array;
}

/** A matrix whose numbers are colours: of two hues about 0 where there are both signs. */
export interface HeatMapOutput {
  kind: "heat-map";
  title: string;
  width: number;
  height: number;
  /** height × width, row by row from the top. */
  values: Float32Array;
  /** Each value is the mean of a block of so many rows and columns; one and one when left out. */
  block?: [rows: number, columns: number];
  /** A name for each row and column, or one for all rows or all columns, such as "step". */
  rows?: string[] | string;
  columns?: string[] | string;
}

/** How many values lie in each of equally wide bins; several times over where they change. */
export interface HistogramOutput {
  kind: "histogram";
  title: string;
  /** The edges of the first and the last bin. */
  low: number;
  high: number;
  bins: number;
  /** What `places` count, such as "step"; nothing where there is one histogram alone. */
  x: string;
  moments: HistogramMoment[];
}

export interface HistogramMoment {
  place: number;
  /** One a bin. */
  counts: Float64Array;
  /** All values, those that are not finite, and of the finite ones the mean and the standard deviation. */
  total: number;
  broken: number;
  mean: number;
  deviation: number;
}

/** A network in which every unit is connected to every unit of the next layer. */
export interface NetworkOutput {
  kind: "network";
  title: string;
  /** How many units each layer has, from input to output. */
  layers: number[];
  /** For small networks [in, out] between each layer and the next, row by row. */
  weights?: Float32Array[];
}

/** How often each class was taken for each. */
export interface ConfusionOutput {
  kind: "confusion";
  title: string;
  classes: string[];
  /** classes × classes: a row for each true class, a column for each predicted one. */
  counts: Float64Array;
}

/** What several runs reach over, around a line that is their median. */
export interface LineBand {
  /** As long as the line. */
  low: Float64Array;
  high: Float64Array;
  /** "the middle half of 5 runs" */
  of: string;
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

/** Points in the plane, each of a class. */
export interface PlaneOutput {
  title: string;
  /** The rectangle that is shown: [left, right] and [bottom, top]. */
  x: [number, number];
  y: [number, number];
  classes: number;
  /** The data, or an even part of them: x, y one after the other; and a class each. */
  points: Float32Array;
  labels: Uint8Array;
  /** How many data there are in all. */
  count: number;
  /** A name for each class, and for both directions, where they have any. */
  classNames?: string[];
  axes?: [string, string];
}

export interface ScatterOutput extends PlaneOutput {
  kind: "scatter";
}

/** What a classifier says at each point of a rectangle, with the data it learned from. */
export interface DecisionMapOutput extends PlaneOutput {
  kind: "decision-map";
  /** Columns and rows of the grid; row 0 is the top, and the outer ones lie on the edges. */
  width: number;
  height: number;
  /** The most probable class of each grid point, width × height. */
  winner: Uint8Array;
  /** Its probability, from 0 to 255, width × height. */
  confidence: Uint8Array;
  /** How many of all data the model puts into their own class. */
  correct: number;
}

/** Pictures of one size, such as digits or filters: grey, or of two hues about 0. */
export interface ImagesOutput {
  kind: "images";
  title: string;
  width: number;
  height: number;
  /** count × height × width, 0 is the darkest ink-free ground, 255 the strongest ink. */
  pixels: Uint8Array;
  /** One a picture. */
  captions: string[];
  /** The value of the strongest ink of signed pictures, in which 128 is 0 and 1 its negative. */
  largest?: number;
  /** Pictures that belong together, in order; they are all of them. */
  groups?: { title: string; count: number }[];
  /** How many stand side by side, close together, where their places say something. */
  columns?: number;
  /** How many numbers are not finite; 0 when left out. */
  broken?: number;
}

/** What the channels of layers hold for one input, as pictures: the way of an input through a network. */
export interface FeatureMapsOutput {
  kind: "feature-maps";
  title: string;
  layers: FeatureLayer[];
}

export interface FeatureLayer {
  name: string;
  width: number;
  height: number;
  /** How many channels there are; one is shown for each caption. */
  channels: number;
  /** How many numbers a layer has that has neither height nor width; they fill one picture row by row. */
  units?: number;
  captions: string[];
  /** Captions × height × width: 0 is no number, 1 the lowest of the range, 255 the highest. */
  steps: Uint8Array;
  /** The range of all, or one for each that is shown. */
  ranges: [low: number, high: number][];
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
