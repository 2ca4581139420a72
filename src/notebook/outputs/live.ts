import type { ControlOutput } from "../protocol/controls.ts";
import { limits } from "../protocol/output-limits.ts";
import type { ErrorOutput, LineChartOutput, Output } from "../protocol/outputs.ts";
import { checkOutput } from "./check-output.ts";
import type { Listener } from "./controls/listener.ts";
import { isControl, LiveControls } from "./controls/live-controls.ts";
import { enliven } from "./enliven.ts";
import { LiveChart, type Points } from "./live-chart.ts";
import { renewMoments } from "./live-moments.ts";
import { type MarkupElement, toDom } from "./markup.ts";
import { renderOutput } from "./render-output.ts";

/** The outputs below a cell while it runs and after. */
export interface Outputs {
  /** Shows an output, or replaces the one with the same number. */
  output(id: number, output: Output): void;
  /** More points for the lines of a chart that was shown. */
  points(id: number, series: Points[]): void;
  /** Shows below all others why the cell ended early. */
  error(error: ErrorOutput): void;
  /** The run is over: heights are free again, and summaries and tables are brought up to date. */
  finish(): void;
  /** Takes all outputs away. */
  clear(): void;
  /** Nothing more will come, as `finish`; the outputs stay until others take their place. */
  close(): void;
}

/**
 * Begins a run's outputs in `container`. What is in it stays until the first output comes or the run
 * ends, and the container keeps its height while the run is on, so that the page does not jump.
 */
export function openOutputs(container: HTMLElement, listener: Listener): Outputs {
  return new LiveOutputs(container, listener);
}

/**
 * The charts in a container. A chart of an earlier run takes the points of the next one of its title,
 * which spares the eye a blank canvas; the others end with that run.
 */
const chartsIn = new WeakMap<HTMLElement, Set<LiveChart>>();
/** The controls in a container, which stay where they are from run to run. */
const controlsIn = new WeakMap<HTMLElement, LiveControls>();

class LiveOutputs implements Outputs {
  readonly #container: HTMLElement;
  readonly #places = new Map<number, HTMLElement>();
  readonly #charts = new Map<number, LiveChart>();
  readonly #controls: LiveControls;
  #earlier = new Set<LiveChart>();
  readonly #listener: Listener;
  #fresh = true;
  #failed = false;

  constructor(container: HTMLElement, listener: Listener) {
    this.#container = container;
    this.#listener = listener;
    this.#controls = controlsIn.get(container) ?? new LiveControls();
    controlsIn.set(container, this.#controls);
    this.#controls.begin();
    container.style.minHeight = `${container.offsetHeight}px`;
  }

  output(id: number, given: Output): void {
    const output = checkOutput(given);
    if (!output || !isPlace(id)) return;
    if (isControl(output) && this.#keep(id, output)) return;
    this.#begin();
    if (isControl(output)) {
      this.#controls.open(this.#place(id), output, this.#listener);
      return;
    }
    const chart = this.#charts.get(id);
    if (output.kind === "line-chart") {
      if (chart) chart.replace(output);
      else this.#startChart(id, output);
      return;
    }
    chart?.end();
    this.#charts.delete(id);
    if (renewMoments(this.#places.get(id)?.firstChild, output)) return;
    const node = toDom(renderOutput(output));
    enliven(node, output);
    this.#place(id).replaceChildren(node);
  }

  points(id: number, series: Points[]): void {
    this.#charts.get(id)?.add(series);
  }

  error(error: ErrorOutput): void {
    const output = checkOutput(error);
    if (!output) return;
    this.#failed = true;
    this.#begin();
    this.#place(Number.MAX_SAFE_INTEGER).replaceChildren(toDom(renderOutput(output)));
  }

  finish(): void {
    this.#begin();
    // After a failure, a control that caused it must still be there to be changed.
    if (!this.#failed) this.#controls.end();
    this.close();
  }

  clear(): void {
    this.#controls.clear();
    this.#empty();
    this.#endEarlier();
    this.#places.clear();
    this.#charts.clear();
    this.#container.style.minHeight = "";
  }

  close(): void {
    this.#endEarlier();
    for (const chart of this.#charts.values()) chart.finish();
    this.#container.style.minHeight = "";
  }

  /** Whether the run before showed this control too; what stands in its wrong place is moved, not it. */
  #keep(id: number, output: ControlOutput): boolean {
    const place = this.#controls.keep(output);
    if (!place) return false;
    for (const [other, node] of this.#places) {
      const follows = place.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (other < id && follows) place.before(node);
    }
    this.#places.set(id, place);
    return true;
  }

  #startChart(id: number, output: LineChartOutput): void {
    const known = [...this.#earlier].find(({ title }) => title === output.title);
    if (known) this.#earlier.delete(known);
    known?.replace(output);
    const chart = known ?? new LiveChart(output);
    this.#charts.set(id, chart);
    const charts = chartsIn.get(this.#container) ?? new Set();
    chartsIn.set(this.#container, charts.add(chart));
    this.#place(id).replaceChildren(chart.node);
  }

  /** The place of an output, in the order of the numbers whatever the order of the messages. */
  #place(id: number): HTMLElement {
    const known = this.#places.get(id);
    if (known) return known;
    const place = toDom(emptyPlace) as HTMLElement;
    const after = [...this.#places.keys()].filter((other) => other > id).sort((a, b) => a - b)[0];
    const next = after === undefined ? null : (this.#places.get(after) ?? null);
    this.#container.insertBefore(place, next);
    this.#places.set(id, place);
    return place;
  }

  #endEarlier(): void {
    for (const chart of this.#earlier) chart.end();
    this.#earlier.clear();
  }

  /** The outputs of the run before make room. */
  #begin(): void {
    if (this.#fresh) this.#empty();
  }

  #empty(): void {
    this.#fresh = false;
    this.#earlier = chartsIn.get(this.#container) ?? new Set();
    chartsIn.delete(this.#container);
    for (const node of [...this.#container.childNodes]) {
      if (!this.#controls.has(node)) node.remove();
    }
  }
}

const emptyPlace: MarkupElement = {
  tag: "div",
  attributes: { class: "output-holder" },
  children: [],
};

function isPlace(id: unknown): id is number {
  return (
    Number.isInteger(id) &&
    (id as number) >= 0 &&
    (id as number) < limits.outputs + limits.lastWords
  );
}
