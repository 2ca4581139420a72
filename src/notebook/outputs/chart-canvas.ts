import type { Chart, ChartDataset, ChartOptions, Scale } from "chart.js";
import type { LineChartOutput } from "../protocol/outputs.ts";
import type { Axis } from "./axis.ts";
import { bandDatasets } from "./band.ts";
import { loadChart } from "./chart-engine.ts";
import { type ChartTheme, chartTheme, onThemeChange } from "./chart-theme.ts";
import { axesOf, markerLimit } from "./line-chart.ts";
import { numberText } from "./number-text.ts";
import { type Marker, seriesLooks } from "./series-look.ts";
import type { PointPlace } from "./walk-points.ts";

type Place = { x: number; y: number };
type LineChart = Chart<"line", Place[]>;

export interface ChartCanvasEvents {
  /** The chart must be drawn again: it can be drawn now, or the theme has changed. */
  changed(): void;
  /** The reader has pressed a key while the chart had the focus; whether it meant something. */
  key(key: string): boolean;
  /** chart.js could not be loaded. */
  failed(): void;
}

/** The canvas in which chart.js draws lines, in the colours of the page. */
export class ChartCanvas {
  readonly #place: HTMLElement;
  readonly #canvas = document.createElement("canvas");
  readonly #stopWatching: () => void;
  #engine: typeof Chart | undefined;
  #chart: LineChart | undefined;
  #theme: ChartTheme | undefined;
  #ended = false;

  constructor(place: HTMLElement, events: ChartCanvasEvents) {
    this.#place = place;
    this.#canvas.setAttribute("role", "application");
    this.#canvas.setAttribute("aria-roledescription", "line chart, read with the arrow keys");
    this.#canvas.tabIndex = 0;
    this.#canvas.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (events.key(event.key)) event.preventDefault();
    });
    this.#canvas.addEventListener("blur", () => this.mark(undefined));
    place.append(this.#canvas);
    this.#stopWatching = onThemeChange(() => {
      this.#theme = undefined;
      events.changed();
    });
    loadChart().then(
      (engine) => {
        this.#engine = engine;
        events.changed();
      },
      () => events.failed(),
    );
  }

  label(text: string): void {
    this.#canvas.setAttribute("aria-label", text);
  }

  update(output: LineChartOutput): void {
    if (!this.#engine || this.#ended || !this.#canvas.isConnected) return;
    this.#theme ??= chartTheme(this.#place);
    const datasets = datasetsOf(output, this.#theme);
    const options = optionsOf(output, this.#theme);
    if (this.#chart) {
      this.#chart.data.datasets = datasets;
      this.#chart.options = options;
      this.#chart.update("none");
    } else {
      this.#chart = new this.#engine<"line", Place[]>(this.#canvas, {
        type: "line",
        data: { datasets },
        options,
      });
    }
  }

  /** Shows a point as the pointer would. */
  mark(point: PointPlace | undefined): void {
    if (!this.#chart) return;
    const marked = point ? [{ datasetIndex: point.line, index: point.index }] : [];
    this.#chart.setActiveElements(marked);
    this.#chart.tooltip?.setActiveElements(marked, { x: 0, y: 0 });
    this.#chart.update("none");
  }

  end(): void {
    this.#ended = true;
    this.#stopWatching();
    this.#chart?.destroy();
  }
}

const pointStyles: Record<Marker, string> = {
  circle: "circle",
  square: "rect",
  triangle: "triangle",
  diamond: "rectRot",
  cross: "cross",
};

function datasetsOf(output: LineChartOutput, theme: ChartTheme): ChartDataset<"line", Place[]>[] {
  const looks = seriesLooks(output.series.map((line) => line.name));
  const colours = looks.map((look) => theme.series(look.colour));
  const bands = output.series.flatMap((line, index) => bandDatasets(line, colours[index] ?? ""));
  const lines = output.series.map((line, index): ChartDataset<"line", Place[]> => {
    const look = looks[index];
    const colour = colours[index] ?? "";
    const places = Array.from(line.x, (x, at) => {
      const y = line.y[at] ?? Number.NaN;
      return { x, y: hasPlace(x, output.xScale) && hasPlace(y, output.yScale) ? y : Number.NaN };
    });
    return {
      label: line.name,
      data: places,
      borderColor: colour,
      backgroundColor: colour,
      borderWidth: 2,
      clip: 6,
      borderJoinStyle: "round",
      borderDash: [...(look?.dashes ?? [])],
      pointRadius: line.x.length <= markerLimit ? 4 : 0,
      pointStyle: pointStyles[look?.marker ?? "circle"] as "circle",
      pointHitRadius: 0,
    };
  });
  return [...lines, ...bands];
}

function hasPlace(value: number, scale: LineChartOutput["xScale"]): boolean {
  return Number.isFinite(value) && (scale !== "logarithmic" || value > 0);
}

function optionsOf(output: LineChartOutput, theme: ChartTheme): ChartOptions<"line"> {
  const { x, y } = axesOf(output);
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    font: { family: theme.face, size: 12 },
    interaction: { mode: "nearest", axis: "x", intersect: false },
    layout: { padding: { top: 4, right: 6 } },
    scales: { x: scaleOf(x, theme, false), y: scaleOf(y, theme, true) },
    plugins: {
      tooltip: {
        animation: false,
        filter: (item) => item.datasetIndex < output.series.length,
        backgroundColor: theme.strong,
        titleColor: theme.ground,
        bodyColor: theme.ground,
        titleFont: { weight: "normal" },
        displayColors: false,
        cornerRadius: 3,
        callbacks: {
          title: ([item]) => (item ? `${output.x} ${numberText(item.parsed.x ?? 0)}` : ""),
          label: (item) => `${item.dataset.label}: ${numberText(item.parsed.y ?? Number.NaN)}`,
        },
      },
    },
  };
}

/** The same ticks at the same places as in the recorded chart. */
function scaleOf(axis: Axis, theme: ChartTheme, lines: boolean) {
  const texts = new Map(axis.ticks.map((tick) => [tick.value, tick.text]));
  return {
    type: axis.scale,
    min: axis.low,
    max: axis.high,
    border: { display: !lines, color: theme.axis },
    grid: { display: lines, color: theme.grid, drawTicks: false },
    ticks: {
      color: theme.text,
      padding: 8,
      maxRotation: 0,
      autoSkip: false,
      callback: (value: number | string) => texts.get(Number(value)) ?? "",
    },
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = axis.ticks.map(({ value }) => ({ value }));
    },
  };
}
