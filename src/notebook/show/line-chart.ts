import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { AxisScale, LineBand, LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { ThinnedLine } from "../protocol/thinned-line.ts";
import { type BandOptions, bandOf } from "./band-of.ts";
import { cut } from "./log.ts";
import { type CellRun, currentRun, type Gatherer } from "./sink.ts";

export interface LineChartOptions {
  /** What the horizontal axis is; the first name of the first point unless said, "step" for bands. */
  x?: string;
  /** "logarithmic" where equal distances are to be equal ratios; "linear" unless said. */
  xScale?: AxisScale;
  /** The same for the height. */
  yScale?: AxisScale;
  /** Says that its numbers depend on the machine, such as times: they are recorded, but never compared. */
  measured?: boolean;
}

/** A chart that grows while the cell runs. */
export interface LineChart {
  /**
   * Adds a point to each line that is named: `chart.add({ step, loss })`. The first name is the
   * horizontal axis, the others are lines.
   */
  add(point: Record<string, number>): void;
  /**
   * Adds a line with a band around it: at each place the median of several runs, and what their
   * middle half or all of them reach over. Each curve is the values of one run. A line of that name
   * is drawn anew.
   */
  addBand(name: string, curves: readonly ArrayLike<number>[], options?: BandOptions): void;
}

/**
 * Shows a chart of lines, empty until points are added.
 *
 * @param title says what the chart shows
 * @throws ValueError when the title is no text, or an option is not allowed
 * @example
 * const chart = lineChart("Training loss", { yScale: "logarithmic" });
 * for (let step = 1; step <= 100; step++) chart.add({ step, loss: 1 / step });
 */
export function lineChart(title: string, options: LineChartOptions = {}): LineChart {
  if (typeof title !== "string") {
    throw new ValueError(
      `lineChart got ${inWords(title)} as its title.`,
      "The first argument is a text that says what the chart shows.",
      'Write lineChart("Training loss") and then chart.add({ step, loss: loss.item() }).',
    );
  }
  checkOptions("lineChart", options, ["x", "xScale", "yScale", "measured"]);
  if (options.x !== undefined && typeof options.x !== "string") {
    throw new ValueError(
      `lineChart got ${inWords(options.x)} for x.`,
      "It is a text that says what the horizontal axis is.",
      'Write lineChart(…, { x: "pictures" }) or leave it out.',
    );
  }
  checkScale("xScale", options.xScale);
  checkScale("yScale", options.yScale);
  const chart = new GrowingChart(cut(title, limits.name), options);
  chart.open();
  return {
    add: (point) => chart.add(point),
    addBand(name, curves, options = {}) {
      checkOptions("addBand", options, ["at", "range"]);
      chart.addBand(bandOf(cut(name, limits.lineName), curves, options));
    },
  };
}

interface Line {
  name: string;
  all: ThinnedLine;
  /** What was added since points were last posted. */
  fresh: ThinnedLine;
  band?: LineBand;
}

const freshLimit = 500;

class GrowingChart implements Gatherer {
  readonly #title: string;
  readonly #options: LineChartOptions;
  readonly #lines = new Map<string, Line>();
  #x = "";
  #run: CellRun | undefined;
  #id: number | undefined;
  #posted = false;

  constructor(title: string, options: LineChartOptions) {
    this.#title = title;
    this.#options = options;
    this.#x = cut(options.x ?? "", limits.name);
  }

  /** Takes a place among the outputs of the run that is on, which may be another cell's. */
  open(): void {
    this.#run = currentRun();
    this.#id = this.#run?.claim();
    this.#posted = false;
    if (this.#id === undefined) return;
    this.#run?.gather(this);
    this.#run?.tick();
  }

  add(point: Record<string, number>): void {
    const [x, ...values] = checkPoint(point, this.#x);
    this.#x ||= cut(x[0], limits.name);
    if (this.#run !== currentRun()) this.open();
    for (const [name, value] of values) {
      const line = this.#line(name);
      line.all.add(x[1], value);
      line.fresh.add(x[1], value);
    }
    this.#run?.tick();
  }

  /** The line is shown at once, and whole. */
  addBand({ name, x, y, band }: LineSeries): void {
    this.#x ||= "step";
    if (this.#run !== currentRun()) this.open();
    const line = this.#line(name);
    line.all = new ThinnedLine();
    for (const [at, value] of y.entries()) line.all.add(x[at] ?? at, value);
    if (band) line.band = band;
    this.#posted = false;
    this.#run?.tick();
  }

  flush(): void {
    if (this.#id === undefined) return;
    if (!this.#posted) {
      this.finish();
      return;
    }
    const series = [];
    for (const line of this.#lines.values()) {
      if (line.fresh.added === 0) continue;
      const { x, y } = line.fresh.points();
      series.push({ name: line.name, x: [...x], y: [...y] });
      line.fresh = new ThinnedLine(freshLimit);
    }
    if (series.length > 0) this.#run?.sink.points(this.#id, series);
  }

  finish(): void {
    if (this.#id === undefined) return;
    this.#posted = true;
    for (const line of this.#lines.values()) line.fresh = new ThinnedLine(freshLimit);
    this.#run?.sink.output(this.#id, this.#output());
  }

  #output(): LineChartOutput {
    const series = [...this.#lines.values()].map(({ name, all, band }) => ({
      name,
      ...all.points(),
      ...(band ? { band } : {}),
    }));
    const { xScale, yScale, measured } = this.#options;
    return {
      kind: "line-chart",
      title: this.#title,
      x: this.#x,
      ...(xScale === undefined ? {} : { xScale }),
      ...(yScale === undefined ? {} : { yScale }),
      series,
      ...(measured ? { measured: true } : {}),
    };
  }

  #line(given: string): Line {
    const name = cut(given, limits.lineName);
    let line = this.#lines.get(name);
    if (line) return line;
    if (this.#lines.size === limits.lines) {
      throw new ValueError(
        `This chart has ${limits.lines} lines already; "${name}" would be one more.`,
        `A chart shows at most ${limits.lines} lines.`,
        "Make a second chart, or give several values one name.",
      );
    }
    line = { name, all: new ThinnedLine(), fresh: new ThinnedLine(freshLimit) };
    this.#lines.set(name, line);
    return line;
  }
}

type Entry = [name: string, value: number];

function checkPoint(point: unknown, x: string): [Entry, ...Entry[]] {
  if (typeof point !== "object" || point === null || Array.isArray(point)) {
    throw new ValueError(
      `chart.add got ${inWords(point)}.`,
      "It takes one object: the place on the horizontal axis first, then a value for each line.",
      "Write chart.add({ step, loss: loss.item() }).",
    );
  }
  const entries: [string, unknown][] = Object.entries(point);
  const [first] = entries;
  if (!first || entries.length < 2) {
    throw new ValueError(
      `chart.add got ${first ? `only "${first[0]}"` : "an empty object"}.`,
      "A point needs its place on the horizontal axis and a value for at least one line.",
      "Write chart.add({ step, loss: loss.item() }).",
    );
  }
  if (x !== "" && first[0] !== x) {
    throw new ValueError(
      `chart.add got "${first[0]}" first, but this chart's horizontal axis is "${x}".`,
      "All lines of a chart share the axis named first in its first point.",
      `Write chart.add({ ${x}, … }).`,
    );
  }
  for (const [name, value] of entries) checkNumber(name, value);
  return entries as [Entry, ...Entry[]];
}

function checkNumber(name: string, value: unknown): void {
  if (typeof value === "number") return;
  const tensor = typeof value === "object" && value !== null && "item" in value;
  throw new ValueError(
    `chart.add got ${inWords(value)} for "${name}".`,
    "Each place and each value is one number.",
    tensor ? `Perhaps you meant ${name}.item().` : `Give "${name}" a number.`,
  );
}

function checkScale(name: string, scale: unknown): void {
  if (scale === undefined || scale === "linear" || scale === "logarithmic") return;
  throw new ValueError(
    `lineChart got ${inWords(scale)} for ${name}.`,
    'A scale is "linear" or "logarithmic".',
    `Write lineChart(…, { ${name}: "logarithmic" }) or leave it out.`,
  );
}
