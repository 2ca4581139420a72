import type { HistogramMoment, HistogramOutput } from "../protocol/outputs.ts";
import { type Axis, axisFor } from "./axis.ts";
import { tableBehindButton } from "./chart-table.ts";
import { pathOf } from "./line-path.ts";
import { element, type Markup } from "./markup.ts";
import { counted, numberText } from "./number-text.ts";
import { percent, plotTicks } from "./plot-ticks.ts";
import { type TableCell, title } from "./table.ts";
import type { Cells } from "./walk-cells.ts";

const wide = 1000;
const high = 400;
const mostRidges = 9;
const mostRows = 25;

export function renderHistogram(output: HistogramOutput): Markup {
  const { moments, x } = output;
  const [only] = moments;
  const alone = moments.length === 1 && x === "" && only;
  return element(
    "figure",
    { class: "output output-histogram output-line-chart" },
    title(output.title),
    element("div", { class: "chart-y", "aria-hidden": "true" }, alone ? "↑ values" : `↓ ${x}`),
    element("div", { class: "chart-frame" }, alone ? bars(output, only) : ridges(output)),
    element("p", { class: "output-summary" }, summaryOf(output)),
    alone ? binTable(output, only) : momentTable(output),
  );
}

function bars(output: HistogramOutput, { counts }: HistogramMoment): Markup {
  const y = axisFor([0, ...counts], { ticks: 4, fromZero: true });
  const width = 1 / output.bins;
  return plot(
    output,
    y,
    [...counts].map((count, bin) =>
      element("rect", {
        class: "histogram-bar",
        x: percent(bin * width),
        width: percent(width),
        y: percent(1 - y.position(count)),
        height: percent(y.position(count)),
      }),
    ),
  );
}

/** One outline behind the other, the first moment at the top and the last one in front. */
function ridges(output: HistogramOutput): Markup {
  const shown = evenly(output.moments, mostRidges);
  const most = Math.max(1, ...shown.flatMap(({ counts }) => [...counts]));
  const texts = shown.map(({ place }) => numberText(place));
  const { step, baseline } = ridgeRoom(shown.length);
  const y: Axis = {
    scale: "linear",
    low: 0,
    high: 1,
    ticks: texts.map((text, row) => ({ value: row, text })),
    position: (row) => 1 - baseline(row) / high,
  };
  const paths = shown.map(({ counts }, row) => {
    const base = baseline(row);
    const top = [...counts].map((count, bin): [number, number] => [
      ((bin + 0.5) * wide) / output.bins,
      base - (count / most) * 2.4 * step,
    ]);
    const outline: [number, number][] = [[0, base], ...top, [wide, base]];
    return element("path", { class: "histogram-ridge", d: `${pathOf(outline)}z` });
  });
  return plot(output, y, [
    element(
      "svg",
      { viewBox: `0 0 ${wide} ${high}`, preserveAspectRatio: "none", class: "chart-lines" },
      ...paths,
    ),
  ]);
}

/** A ridge may rise over one and a half of those behind it. */
function ridgeRoom(rows: number): { step: number; baseline(row: number): number } {
  const step = high / (rows + 1.5);
  return { step, baseline: (row) => step * (row + 2.5) };
}

/** What is said of each bin when the reader goes through them. */
export function histogramCells(output: HistogramOutput): Cells {
  const { low, high: top, bins, x } = output;
  const shown = x === "" ? output.moments : evenly(output.moments, mostRidges);
  const { step, baseline } = ridgeRoom(shown.length);
  const edge = (bin: number) => numberText(low + ((top - low) * bin) / bins, 3);
  return {
    width: bins,
    height: shown.length,
    say(row, bin) {
      const { place, counts } = shown[row] as HistogramMoment;
      const moment = x === "" ? "" : `${x} ${numberText(place)}, `;
      return `${moment}from ${edge(bin)} to ${edge(bin + 1)}: ${counted(counts[bin] ?? 0, "value")}`;
    },
    ...(x !== "" && {
      rowEdges: (row: number): [number, number] => [
        (baseline(row) - step) / high,
        baseline(row) / high,
      ],
    }),
  };
}

function plot(output: HistogramOutput, y: Axis, drawn: Markup[]): Markup {
  const x = axisFor([output.low, output.high], { round: false });
  const widest = Math.max(...y.ticks.map((tick) => tick.text.length));
  const label = `${output.x === "" ? "Histogram" : "Histograms"}: ${output.title}`;
  const zero = percent(x.position(0));
  return element(
    "svg",
    {
      class: "chart-plot walked",
      role: "img",
      "aria-label": label,
      style: `--tick-width:${widest}ch`,
    },
    ...plotTicks(x, y),
    ...drawn,
    output.low < 0 && output.high > 0
      ? element("line", { class: "histogram-zero", x1: zero, x2: zero, y2: "100%" })
      : undefined,
  );
}

function summaryOf({ moments, x, low, high: top }: HistogramOutput): string {
  const first = moments[0] as HistogramMoment;
  const last = moments.at(-1) as HistogramMoment;
  const spread = ({ mean, deviation }: HistogramMoment) =>
    `mean ${numberText(mean, 3)}, standard deviation ${numberText(deviation, 3)}`;
  const broken = (moment: HistogramMoment) =>
    moment.broken === 0 ? "" : `; ${counted(moment.broken, "value")} not finite`;
  const range = `from ${numberText(low, 3)} to ${numberText(top, 3)}`;
  if (x === "") {
    if (last.total === last.broken) return `${counted(last.total, "value")}, none a finite number.`;
    return `${counted(last.total, "value")} ${range}: ${spread(last)}${broken(last)}.`;
  }
  const at = (moment: HistogramMoment) =>
    `at ${x} ${numberText(moment.place)} ${spread(moment)}${broken(moment)}`;
  const both = first === last ? at(last) : `${at(first)}; ${at(last)}`;
  return `${counted(last.total, "value")} a moment, all ${range}; ${both}.`;
}

/** Bins, several of them together where they are many. */
function binTable(
  { title: name, low, high: top, bins }: HistogramOutput,
  { counts }: HistogramMoment,
): Markup {
  const together = Math.ceil(bins / mostRows);
  const edge = (bin: number) => low + ((top - low) * Math.min(bins, bin)) / bins;
  const rows: TableCell[][] = [];
  for (let bin = 0; bin < bins; bin += together) {
    const sum = counts.subarray(bin, bin + together).reduce((total, count) => total + count, 0);
    rows.push([edge(bin), edge(bin + together), sum]);
  }
  return tableBehindButton(["from", "to", "values"], rows, name || "Histogram");
}

function momentTable({ title: name, x, moments }: HistogramOutput): Markup {
  return tableBehindButton(
    [x, "values", "not finite", "mean", "standard deviation"],
    evenly(moments, mostRidges).map((moment) => [
      moment.place,
      moment.total,
      moment.broken,
      moment.mean,
      moment.deviation,
    ]),
    name || "Histograms",
  );
}

/** At most so many, with the first and the last. */
function evenly<Item>(items: readonly Item[], most: number): Item[] {
  const count = Math.min(items.length, most);
  return Array.from(
    { length: count },
    (_, at) => items[Math.round((at * (items.length - 1)) / Math.max(1, count - 1))] as Item,
  );
}
