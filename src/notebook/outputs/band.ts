import type { ChartDataset } from "chart.js";
import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import type { Axis } from "./axis.ts";
import { element, type Markup } from "./markup.ts";
import type { SeriesLook } from "./series-look.ts";

interface Frame {
  readonly x: Axis;
  readonly y: Axis;
  readonly wide: number;
  readonly high: number;
}

/** The area of a line's band, in the recorded chart. */
export function bandPath(
  { x: xs, band }: LineSeries,
  look: SeriesLook | undefined,
  { x, y, wide, high }: Frame,
): Markup | undefined {
  if (!band) return undefined;
  const edge = (values: Float64Array) =>
    [...values].flatMap((value, at) => {
      const across = x.position(xs[at] ?? Number.NaN);
      const up = y.position(value);
      if (Number.isNaN(across) || Number.isNaN(up)) return [];
      return `${Math.round(across * wide)} ${Math.round((1 - up) * high * 10) / 10}`;
    });
  const around = [...edge(band.high), ...edge(band.low).reverse()];
  if (around.length === 0) return undefined;
  return element("path", { class: `${look?.colour} chart-band`, d: `M${around.join("L")}Z` });
}

type Place = { x: number; y: number };

/** The same area on the canvas: two lines that are not seen, and the space between them. */
export function bandDatasets(
  { x, band }: LineSeries,
  colour: string,
): ChartDataset<"line", Place[]>[] {
  if (!band) return [];
  const side = (values: Float64Array, fill: false | "-1"): ChartDataset<"line", Place[]> => ({
    data: Array.from(x, (place, at) => ({ x: place, y: values[at] ?? Number.NaN })),
    borderWidth: 0,
    pointRadius: 0,
    pointHitRadius: 0,
    backgroundColor: `color-mix(in srgb, ${colour} 18%, transparent)`,
    fill,
  });
  return [side(band.low, false), side(band.high, "-1")];
}

/** What the bands of a chart mean. */
export function bandSentence({ series }: LineChartOutput): string {
  const bands = series.flatMap(({ name, band }) => (band ? [{ name, of: band.of }] : []));
  const [first] = bands;
  if (!first) return "";
  const same = bands.every(({ of }) => of === first.of);
  if (same) return ` Each band reaches over ${first.of}, and its line is their median.`;
  const each = bands.map(({ name, of }) => `of ${name} over ${of}`).join(", ");
  return ` Bands reach, ${each}; their lines are medians.`;
}
