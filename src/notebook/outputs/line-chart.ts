import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { thinned } from "../protocol/thinned-line.ts";
import { type Axis, axisFor } from "./axis.ts";
import { bandPath, bandSentence } from "./band.ts";
import { chartSummary } from "./chart-summary.ts";
import { chartTable } from "./chart-table.ts";
import { type Position, pathOf, simplified } from "./line-path.ts";
import { element, type Markup } from "./markup.ts";
import { percent, plotTicks } from "./plot-ticks.ts";
import { markerPath, type SeriesLook, seriesLooks } from "./series-look.ts";
import { title } from "./table.ts";

/** All lines together get about this many points, so that a page of charts stays light. */
const pointBudget = 700;
const wide = 1000;
const high = 400;

export function renderLineChart(output: LineChartOutput): Markup {
  return chartFigure(output, linePlot(output));
}

/**
 * All of a chart but its plot, which is SVG in a recording and a canvas at run. While it grows, the
 * sentence and the table are left out.
 */
export function chartFigure(output: LineChartOutput, plot: Markup, grows = false): Markup {
  return element(
    "figure",
    { class: "output output-line-chart" },
    title(output.title),
    legend(output),
    element("div", { class: "chart-frame" }, plot),
    element("div", { class: "chart-x", "aria-hidden": "true" }, output.x && `${output.x} →`),
    element(
      "p",
      { class: "output-summary" },
      grows ? "…" : chartSummary(output) + bandSentence(output),
    ),
    grows ? undefined : chartTable(output),
  );
}

export function axesOf(output: LineChartOutput): { x: Axis; y: Axis } {
  return {
    x: axisFor(values(output.series, "x"), { scale: output.xScale ?? "linear", round: false }),
    y: axisFor(values(output.series, "y"), {
      scale: output.yScale ?? "linear",
      ticks: 4,
      fromZero: true,
    }),
  };
}

/** The plot alone, as SVG. */
export function linePlot(output: LineChartOutput): Markup {
  const { x, y } = axesOf(output);
  const looks = seriesLooks(output.series.map((line) => line.name));
  const limit = Math.max(20, Math.floor(pointBudget / Math.max(1, output.series.length)));
  // Few lines can afford to be smooth.
  const tolerance = Math.min(0.6, 0.2 * output.series.length);
  const widest = Math.max(...y.ticks.map((tick) => tick.text.length));
  const label = `Line chart: ${output.title || output.series.map((line) => line.name).join(", ")}`;
  return element(
    "svg",
    {
      class: "chart-plot walked",
      role: "img",
      "aria-label": label,
      style: `--tick-width:${widest}ch`,
    },
    ...plotTicks(x, y),
    element(
      "svg",
      { viewBox: `0 0 ${wide} ${high}`, preserveAspectRatio: "none", class: "chart-lines" },
      ...output.series.map((line, index) => bandPath(line, looks[index], { x, y, wide, high })),
      ...output.series.map((line, index) => linePath(line, looks[index], x, y, limit, tolerance)),
    ),
    ...output.series.flatMap((line, index) => lineMarkers(line, looks[index], x, y)),
  );
}

function linePath(
  line: LineSeries,
  look: SeriesLook | undefined,
  x: Axis,
  y: Axis,
  limit: number,
  tolerance: number,
): Markup {
  const { x: xs, y: ys } = thinned(line, limit);
  const pieces: Position[][] = [[]];
  for (const [index, value] of ys.entries()) {
    const across = x.position(xs[index] ?? Number.NaN);
    const up = y.position(value);
    // A number that has no place leaves a gap.
    if (Number.isNaN(across) || Number.isNaN(up)) pieces.push([]);
    else pieces.at(-1)?.push([across * wide, (1 - up) * high]);
  }
  const path = pieces.map((piece) => pathOf(simplified(piece, tolerance))).join("");
  return element("path", {
    class: look?.colour,
    d: path,
    "stroke-dasharray": look?.dashes.length ? look.dashes.join(" ") : undefined,
  });
}

/** Few points are measurements one by one: each gets its marker. */
export const markerLimit = 12;

function lineMarkers(line: LineSeries, look: SeriesLook | undefined, x: Axis, y: Axis): Markup[] {
  if (!look || line.x.length > markerLimit) return [];
  const places: Markup[] = [];
  for (const [index, value] of line.y.entries()) {
    const across = x.position(line.x[index] ?? Number.NaN);
    const up = y.position(value);
    if (Number.isNaN(across) || Number.isNaN(up)) continue;
    const attributes = { x: percent(across), y: percent(1 - up), class: look.colour };
    const path = element("path", { class: "chart-marker", d: markerPath(look.marker, 0, 0, 4) });
    places.push(element("svg", { ...attributes, overflow: "visible" }, path));
  }
  return places;
}

function legend({ series, title: chartTitle }: LineChartOutput): Markup | undefined {
  const [first] = series;
  const said = first && chartTitle.toLowerCase().includes(first.name.toLowerCase());
  if (!first || (series.length === 1 && said)) return undefined;
  const looks = seriesLooks(series.map((line) => line.name));
  const items = series.map((line, index) => {
    const look = looks[index];
    return element(
      "li",
      { class: look?.colour },
      key(look, line.x.length > 0 && line.x.length <= markerLimit),
      ` ${line.name}`,
    );
  });
  return element("ul", { class: "chart-legend" }, ...items);
}

function key(look: SeriesLook | undefined, marked: boolean): Markup {
  const dashes = look?.dashes.length ? look.dashes.join(" ") : undefined;
  return element(
    "svg",
    { class: "chart-key", width: 30, height: 10, "aria-hidden": "true" },
    element("path", { d: "M0 5h30", "stroke-dasharray": dashes }),
    marked && look
      ? element("path", { class: "chart-marker", d: markerPath(look.marker, 15, 5, 4) })
      : undefined,
  );
}

function* values(series: LineSeries[], direction: "x" | "y"): Generator<number> {
  for (const line of series) {
    yield* line[direction];
    if (direction === "x" || !line.band) continue;
    yield* line.band.low;
    yield* line.band.high;
  }
}
