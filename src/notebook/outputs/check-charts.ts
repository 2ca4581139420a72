import { limits } from "../protocol/output-limits.ts";
import type {
  BarChartOutput,
  HistogramMoment,
  HistogramOutput,
  LineChartOutput,
  LineSeries,
} from "../protocol/outputs.ts";
import { LINE_LIMIT } from "../protocol/thinned-line.ts";
import {
  isMark,
  isRange,
  isRecord,
  isText,
  isWhole,
  listOf,
  namesOf,
  typed,
} from "./check-form.ts";
import { checkBand } from "./check-runs.ts";

type Fields = Record<string, unknown>;

export function checkLineChart(fields: Fields): LineChartOutput | undefined {
  const { title, x, xScale, yScale, measured } = fields;
  const series = listOf(fields["series"], limits.lines, checkSeries);
  if (!isText(title, limits.name) || !isText(x, limits.name) || !series) return undefined;
  if (!isScale(xScale) || !isScale(yScale) || !isMark(measured)) return undefined;
  return {
    kind: "line-chart",
    title,
    x,
    ...(xScale === undefined ? {} : { xScale }),
    ...(yScale === undefined ? {} : { yScale }),
    series,
    ...(measured && { measured }),
  };
}

function isScale(value: unknown): value is "linear" | "logarithmic" | undefined {
  return value === undefined || value === "linear" || value === "logarithmic";
}

function checkSeries(value: unknown): LineSeries | undefined {
  if (!isRecord(value) || !isText(value["name"], limits.lineName)) return undefined;
  const x = typed(value["x"], Float64Array, LINE_LIMIT);
  const y = typed(value["y"], Float64Array, LINE_LIMIT);
  if (!x || !y || x.length !== y.length) return undefined;
  const line = { name: value["name"], x, y };
  if (value["band"] === undefined) return line;
  const band = checkBand(value["band"], x.length);
  return band && { ...line, band };
}

export function checkBarChart(fields: Fields): BarChartOutput | undefined {
  const { title } = fields;
  const groups = namesOf(fields["groups"], limits.bars);
  const series = listOf(fields["series"], limits.lines, (value) => {
    if (!isRecord(value) || !isText(value["name"], limits.name)) return undefined;
    const values = typed(value["values"], Float64Array, limits.bars);
    return values?.length === groups?.length && values
      ? { name: value["name"], values }
      : undefined;
  });
  if (!isText(title, limits.name) || !groups || !series) return undefined;
  if (groups.length * series.length > limits.bars) return undefined;
  return { kind: "bar-chart", title, groups, series };
}

export function checkHistogram(fields: Fields): HistogramOutput | undefined {
  const { title, low, high, bins, x } = fields;
  if (!isText(title, limits.name) || !isText(x, limits.name)) return undefined;
  const range = [low, high];
  if (!isWhole(bins, 1, limits.bins) || !isRange(range)) return undefined;
  const moments = listOf(fields["moments"], limits.histograms, (moment) =>
    checkMoment(moment, bins),
  );
  if (!moments || moments.length === 0) return undefined;
  return { kind: "histogram", title, low: range[0], high: range[1], bins, x, moments };
}

function checkMoment(value: unknown, bins: number): HistogramMoment | undefined {
  if (!isRecord(value)) return undefined;
  const { place, total, broken, mean, deviation } = value;
  const counts = typed(value["counts"], Float64Array, bins);
  if (counts?.length !== bins || !counts.every((count) => isWhole(count, 0, 1e12)))
    return undefined;
  if (!isWhole(total, 0, 1e12) || !isWhole(broken, 0, total)) return undefined;
  if (typeof place !== "number" || typeof mean !== "number") return undefined;
  if (typeof deviation !== "number") return undefined;
  return { place, counts, total, broken, mean, deviation };
}
