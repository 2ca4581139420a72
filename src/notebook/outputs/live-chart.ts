import { limits } from "../protocol/output-limits.ts";
import type { LineChartOutput } from "../protocol/outputs.ts";
import { ThinnedLine } from "../protocol/thinned-line.ts";
import { bandSentence } from "./band.ts";
import { ChartCanvas } from "./chart-canvas.ts";
import { chartSummary } from "./chart-summary.ts";
import { drawNoMore, drawSoon } from "./drawing-queue.ts";
import { chartFigure, renderLineChart } from "./line-chart.ts";
import { element, toDom } from "./markup.ts";
import { addSaving } from "./saving.ts";
import { nextPoint, type PointPlace, pointText } from "./walk-points.ts";

/** More points of one line. */
export interface Points {
  name: string;
  x: readonly number[];
  y: readonly number[];
}

/**
 * A line chart that grows. It is drawn at most once a frame and only while it is on the screen; its
 * sentence and its table wait for the end.
 */
export class LiveChart {
  readonly node: HTMLElement = document.createElement("div");
  readonly #plot = toDom(element("div", { class: "chart-plot chart-live" })) as HTMLElement;
  readonly #lines = new Map<string, ThinnedLine>();
  readonly #canvas: ChartCanvas;
  readonly #observer: IntersectionObserver;
  #about: LineChartOutput;
  readonly #said = toDom(
    element("p", { class: "output-point output-point-line", "aria-live": "polite" }),
  ) as HTMLElement;
  #point: PointPlace | undefined;
  #visible = false;
  #stale = true;
  #failed = false;
  #finished = false;

  constructor(output: LineChartOutput) {
    this.#about = output;
    this.#canvas = new ChartCanvas(this.#plot, {
      changed: () => this.#changed(),
      key: (key) => this.#walk(key),
      failed: () => this.#fail(),
    });
    this.#observer = new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1)?.isIntersecting ?? false;
      this.#schedule();
    });
    this.#observer.observe(this.#plot);
    this.replace(output);
  }

  get title(): string {
    return this.#about.title;
  }

  /** Shows other lines, which may grow again. */
  replace(output: LineChartOutput): void {
    this.#about = output;
    this.#finished = false;
    this.#lines.clear();
    for (const { name, x, y } of output.series) this.#line(name, x, y);
    this.#draw();
    this.#changed();
  }

  add(series: Points[]): void {
    const known = this.#lines.size;
    for (const { name, x, y } of series) this.#line(name, x, y);
    if (this.#lines.size > known) this.#draw();
    this.#changed();
  }

  /** The run is over: says in words what the lines show, and draws what was not on the screen. */
  finish(): void {
    if (this.#finished) return;
    this.#finished = true;
    this.#draw();
    this.#changed();
  }

  /** The chart leaves the page. */
  end(): void {
    drawNoMore(this.#redraw);
    this.#observer.disconnect();
    this.#canvas.end();
  }

  #output(): LineChartOutput {
    const series = [...this.#lines].map(([name, line]) => {
      const band = this.#about.series.find((given) => given.name === name)?.band;
      return { name, ...line.points(), ...(band ? { band } : {}) };
    });
    return { ...this.#about, series };
  }

  #line(name: string, x: ArrayLike<number>, y: ArrayLike<number>): void {
    let line = this.#lines.get(name);
    if (!line) {
      if (this.#lines.size >= limits.lines) return;
      line = new ThinnedLine();
      this.#lines.set(name, line);
    }
    for (let index = 0; index < Math.min(x.length, y.length); index++) {
      line.add(x[index] ?? Number.NaN, y[index] ?? Number.NaN);
    }
  }

  /** Everything around the plot. */
  #draw(): void {
    const output = this.#output();
    const open = this.node.querySelector("details")?.open ?? false;
    const markup = this.#failed
      ? renderLineChart(output)
      : chartFigure(output, element("div", { class: "chart-plot" }), !this.#finished);
    const figure = toDom(markup) as HTMLElement;
    if (!this.#failed) figure.querySelector(".chart-plot")?.replaceWith(this.#plot);
    const details = figure.querySelector("details");
    if (details) details.open = open;
    figure.querySelector(".output-summary")?.before(this.#said);
    if (this.#finished) addSaving(figure, output);
    this.node.replaceChildren(figure);
    const sentence = this.#finished ? ` ${chartSummary(output)}${bandSentence(output)}` : "";
    this.#canvas.label(`Line chart: ${output.title}.${sentence}`);
  }

  /** Goes to another point, and reads it. */
  #walk(key: string): boolean {
    const output = this.#output();
    const point = nextPoint(output, this.#point, key);
    if (!point) return false;
    this.#point = point;
    this.#canvas.mark(point);
    this.#said.textContent = pointText(output, point);
    return true;
  }

  #changed(): void {
    this.#stale = true;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#isWanted()) drawSoon(this.#redraw);
  }

  readonly #redraw = () => {
    if (!this.#isWanted()) return;
    this.#stale = false;
    this.#canvas.update(this.#output());
  };

  #isWanted(): boolean {
    return this.#stale && (this.#visible || this.#finished) && !this.#failed;
  }

  /** Without chart.js, as when the reader went offline before it came, the chart is still drawn. */
  #fail(): void {
    this.#failed = true;
    this.#draw();
  }
}
