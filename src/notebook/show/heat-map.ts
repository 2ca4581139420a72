import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { HeatMapOutput } from "../protocol/outputs.ts";
import { checkTitle } from "./check-title.ts";
import { cut } from "./log.ts";
import { type Grid, type Matrix, matrixOf } from "./matrix-of.ts";
import { post } from "./sink.ts";

export interface HeatMapOptions {
  /** A name for each row, or one for what the rows count, such as "unit". */
  rows?: string | readonly string[];
  /** The same for the columns, such as "step". */
  columns?: string | readonly string[];
}

/**
 * Shows the numbers of a matrix as colours: two hues about 0 where there are both signs, else one
 * that grows. A matrix with more than 256 rows or columns is shown by the means of blocks.
 *
 * @param matrix `[rows, columns]`; the first row is at the top
 * @throws ShapeError when the tensor is no matrix
 * @throws ValueError when the title is no text, there are no rows of numbers, or an option is wrong
 * @example
 * const layer = linear(4, 3);
 * heatMap("Weights", layer.weights, { rows: "input", columns: ["cat", "dog", "cow"] });
 * heatMap("Attention", [[0.9, 0.1], [0.4, 0.6]]);
 */
export function heatMap(title: string, matrix: Matrix, options: HeatMapOptions = {}): void {
  checkTitle("heatMap", title, "layer.weights");
  checkOptions("heatMap", options, ["rows", "columns"]);
  post(heatMapOutput(title, matrixOf("heatMap", matrix), options));
}

function heatMapOutput(title: string, all: Grid, options: HeatMapOptions): HeatMapOutput {
  const rows = labels("rows", options.rows, all.height);
  const columns = labels("columns", options.columns, all.width);
  const down = Math.ceil(all.height / limits.heatSide);
  const across = Math.ceil(all.width / limits.heatSide);
  const width = Math.ceil(all.width / across);
  const height = Math.ceil(all.height / down);
  const values = new Float32Array(width * height);
  const counts = new Float32Array(width * height);
  for (let place = 0; place < all.width * all.height; place++) {
    const row = Math.floor(Math.floor(place / all.width) / down);
    const at = row * width + Math.floor((place % all.width) / across);
    values[at] = (values[at] ?? 0) + (all.values[place] ?? Number.NaN);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return {
    kind: "heat-map",
    title: cut(title, limits.name),
    width,
    height,
    values: values.map((sum, at) => sum / (counts[at] ?? 1)),
    ...(down * across > 1 && { block: [down, across] as [number, number] }),
    ...(rows !== undefined && { rows: everyOne(rows, down) }),
    ...(columns !== undefined && { columns: everyOne(columns, across) }),
  };
}

function everyOne(names: string | string[], block: number): string | string[] {
  return typeof names === "string" ? names : names.filter((_, place) => place % block === 0);
}

function labels(option: string, given: unknown, count: number): string | string[] | undefined {
  if (given === undefined) return undefined;
  if (typeof given === "string") return cut(given, limits.name);
  if (Array.isArray(given) && given.length === count) {
    return given.map((name) => cut(String(name), limits.name));
  }
  throw new ValueError(
    `heatMap got ${inWords(given)} for ${option}, but the matrix has ${count} ${option}.`,
    "Each has a name, or one text says what all of them count.",
    `Give ${count} names, or one text such as "${option === "rows" ? "unit" : "step"}".`,
  );
}
