import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";
import { PostClock } from "./post-clock.ts";

/** Where the outputs of a cell go: the page, or the recording of a lesson. */
export interface OutputSink {
  /** Shows an output, or replaces the one with the same number of this run. */
  output(id: number, output: Output): void;
  /** More points of a line chart that was shown. What is recorded is the chart given last. */
  points(id: number, series: { name: string; x: number[]; y: number[] }[]): void;
}

/** Something that posts what it gathered: a chart, or lines of text. */
export interface Gatherer {
  /** Posts what came since the last time, while the cell runs. */
  flush(): void;
  /** Posts all of it, as it stays. */
  finish(): void;
}

/** One run of one cell. */
export class CellRun {
  readonly sink: OutputSink;
  /** The controls that the run has shown. */
  readonly labels = new Set<string>();
  readonly #clock = new PostClock();
  readonly #gatherers = new Set<Gatherer>();
  #claimed = 0;
  #cells = 0;
  #refused = 0;

  constructor(sink: OutputSink) {
    this.sink = sink;
  }

  /** The number of a new output of so many cells, or undefined when there is too much already. */
  claim(cells = 0): number | undefined {
    if (this.#claimed < limits.outputs && this.#cells + cells <= limits.runCells) {
      this.#cells += cells;
      return this.#claimed++;
    }
    this.#refused++;
    return undefined;
  }

  /** How many outputs have a number. */
  get claimed(): number {
    return this.#claimed;
  }

  gather(gatherer: Gatherer): void {
    this.#gatherers.add(gatherer);
  }

  /** Posts what charts and texts gathered, once enough time has passed. */
  tick(): void {
    if (!this.#clock.due()) return;
    for (const gatherer of this.#gatherers) gatherer.flush();
  }

  /** Posts all as it stands, for a reader who has paused to look. */
  settle(): void {
    for (const gatherer of this.#gatherers) gatherer.finish();
  }

  finish(): void {
    this.settle();
    this.#gatherers.clear();
    if (this.#refused > 0) this.lastWord(0, this.#refused, "output");
  }

  /** Says at the very end what was left out. */
  lastWord(place: number, count: number, noun: string): void {
    const number = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
    const text = `… and ${number} more ${noun}${count === 1 ? "" : "s"}, not shown.`;
    this.sink.output(limits.outputs + place, { kind: "notice", text });
  }
}

let connected: OutputSink | undefined;
let run: CellRun | undefined;

/** Says where outputs go from the next cell on. */
export function connect(sink: OutputSink): void {
  connected = sink;
}

/** Begins a run: its outputs are numbered from 0. */
export function startCell(): void {
  run = connected && new CellRun(connected);
}

/** Posts what is still held back. What code shows after this is not shown. */
export function finishCell(): void {
  run?.finish();
  run = undefined;
}

/** Makes room for a run while this one is paused; the function it gives takes this one up again. */
export function putAside(): () => void {
  const aside = run;
  run = undefined;
  return () => {
    run = aside;
  };
}

/** The run that is on, if any. */
export function currentRun(): CellRun | undefined {
  return run;
}

/** What a function shows, which goes nowhere else. */
export function captured(show: () => void): Output[] {
  const found = new Map<number, Output>();
  const outer = run;
  run = new CellRun({ output: (id, output) => found.set(id, output), points: () => {} });
  try {
    show();
    run.finish();
  } finally {
    run = outer;
  }
  return [...found].sort(([one], [other]) => one - other).map(([, output]) => output);
}

/** Shows an output below the others of this run. */
export function post(output: Output): void {
  const id = run?.claim(cellsOf(output));
  if (run && id !== undefined) run.sink.output(id, output);
}

/** How many cells of a table would be as much work for the page. */
function cellsOf(output: Output): number {
  if (output.kind === "table") return output.rows.length * output.columns.length;
  if (output.kind === "feature-maps") {
    return output.layers.reduce((sum, { captions }) => sum + 10 * captions.length, 0);
  }
  return output.kind === "images" ? 10 * output.captions.length : 0;
}
