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

/** What several runs reach over, around a line that is their median. */
export interface LineBand {
  /** As long as the line. */
  low: Float64Array;
  high: Float64Array;
  /** "the middle half of 5 runs" */
  of: string;
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
