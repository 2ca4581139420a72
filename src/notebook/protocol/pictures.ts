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
