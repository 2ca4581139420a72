import type { ImportedName } from "../compile/index.ts";
import {
  arrange,
  createNotebook,
  edit,
  finished,
  forgets,
  missingImports,
  type Notebook,
  planAbove,
  planAll,
  planRun,
  planStale,
  runsAlone,
  started,
  statuses,
  workerEnded,
} from "../plan/index.ts";
import type { ErrorOutput } from "../protocol/outputs.ts";
import type { CellView } from "./cell-view.ts";
import { CompiledCells } from "./compiled-cells.ts";
import { Runner } from "./runner.ts";
import { staleText } from "./stale-text.ts";

/** What became of several cells that were to run one after the other. */
export interface TurnEnd {
  /** How many have run to their end. */
  readonly ran: number;
  /** The cell that did not, so that those after it were not begun. */
  readonly failed?: string;
  /** The cell that is paused, for which reason none was begun. */
  readonly paused?: string;
}

/** Running cells in order: one worker, the plan, and what became of each cell. */
export class Session {
  #views: ReadonlyMap<string, CellView>;
  readonly #cells: CompiledCells;
  readonly #runner = new Runner();
  readonly #told: () => void;
  #notebook: Notebook;
  #queue: Promise<unknown> = Promise.resolve();
  /** Rises when the cells that wait in a turn are not to run. */
  #stops = 0;
  #beside: string | undefined;

  /** `told` is called whenever cells were told how they stand. */
  constructor(views: readonly CellView[], told: () => void = () => {}) {
    this.#told = told;
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#cells = new CompiledCells(views);
    this.#notebook = createNotebook(this.#cells.texts(), { bringsImports: true });
    void this.#runner.open();
  }

  /**
   * Runs a cell after the earlier ones it needs, when whatever runs now has ended; while a cell is
   * paused, at once, if it neither needs another to run nor changes what the paused one sees.
   */
  async run(name: string): Promise<void> {
    const { paused } = this.#runner;
    if (paused !== undefined) await this.#runBeside(name, paused);
    else await this.#turn(() => planRun(this.#notebook, name), name);
  }

  /** Runs a cell for a new value of one of its controls, unless others would have to run with it. */
  async runAlone(name: string): Promise<void> {
    this.edited();
    const needed = planRun(this.#notebook, name);
    if (needed.length === 1) await this.run(name);
  }

  /** Runs all cells that are not up to date, from top to bottom. */
  runAll(): Promise<TurnEnd> {
    return this.#turn(() => planAll(this.#notebook));
  }

  /** Runs the cells above one that are not up to date. */
  runAbove(name: string): Promise<TurnEnd> {
    return this.#turn(() => planAbove(this.#notebook, name));
  }

  /** Runs the cells whose outputs no longer follow from the page, and what they need. */
  runStale(): Promise<TurnEnd> {
    return this.#turn(() => planStale(this.#notebook));
  }

  /** The cells that `runStale` is for. */
  stale(): string[] {
    return [...statuses(this.#notebook)].flatMap(([name, { status }]) =>
      status === "stale" || status === "partial" ? name : [],
    );
  }

  /** The text of a cell has changed, or what was given to its controls. */
  edited(): void {
    this.#refresh();
    this.#tellStatuses();
  }

  /** Cells have come, gone or moved: these are all, in their order. */
  arrange(views: readonly CellView[]): void {
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#cells.arrange(views);
    this.#notebook = arrange(this.#notebook, this.#cells.texts());
    this.#tellStatuses();
  }

  /** Stops a run: with everything kept where it has passed a checkpoint, else with the worker. */
  stop(name: string): void {
    if (name !== this.#beside) this.#stops++;
    this.#runner.stop(name, () => this.end());
  }

  pause(name: string): void {
    this.#runner.pause(name);
  }

  step(name: string): void {
    this.#runner.goOn(name, "step");
  }

  resume(name: string): void {
    this.#runner.goOn(name, "resume");
  }

  /** Ends the worker, whatever it does. All that cells have computed is lost. */
  end(): void {
    this.#stops++;
    const lost = [...statuses(this.#notebook)].filter(([, { status }]) =>
      ["fresh", "stale", "partial"].includes(status),
    );
    this.#notebook = workerEnded(this.#notebook);
    const again = lost.map(([name]) => `‘${name}’`).join(", ");
    this.#runner.end(
      again
        ? `The whole worker was ended, so these run again when they are needed: ${again}.`
        : "Nothing else was lost.",
    );
  }

  /** A fresh worker, in which no cell has run. */
  restart(): void {
    this.end();
    this.#notebook = createNotebook(this.#cells.texts(), { bringsImports: true });
    for (const view of this.#views.values()) view.restarted();
    this.#told();
  }

  /** Without a wanted cell, plans again as long as runs show what no text did. */
  #turn(plan: () => readonly string[], wanted?: string): Promise<TurnEnd> {
    const { paused } = this.#runner;
    if (paused !== undefined) return Promise.resolve({ ran: 0, paused });
    const turn = this.#queue.then(async (): Promise<TurnEnd> => {
      const stops = this.#stops;
      this.#refresh();
      let ran = 0;
      let failed: string | undefined;
      const waiting = [...plan()];
      const most = this.#views.size ** 2;
      for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
        // The reader may have deleted it while it waited.
        if (!this.#views.has(cell)) continue;
        if (await this.#execute(this.#view(cell))) ran++;
        else failed = cell;
        if (failed !== undefined || this.#stops > stops || ran > most) break;
        if (waiting.length === 0 && wanted === undefined) waiting.push(...plan());
      }
      if (failed !== undefined && wanted !== undefined && wanted !== failed) {
        this.#block(wanted, `It needs ‘${failed}’, which did not finish.`);
      }
      this.#tellStatuses();
      return failed === undefined ? { ran } : { ran, failed };
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #runBeside(name: string, paused: string): Promise<void> {
    this.#refresh();
    if (this.#beside !== undefined || !runsAlone(this.#notebook, name)) {
      const why = "this cell would change what it sees, or needs others to run first";
      this.#block(name, `‘${paused}’ is paused, and ${why}. Resume or stop ‘${paused}’.`);
      return;
    }
    this.#beside = name;
    try {
      await this.#execute(this.#view(name));
    } finally {
      this.#beside = undefined;
    }
  }

  /** Runs one cell; tells whether it came to its end. */
  async #execute(view: CellView): Promise<boolean> {
    const { name, lesson } = view;
    const outputs = await view.openOutputs();
    await this.#runner.open(this.#importsOf(view));
    // The reader may have gone on meanwhile: from here to the start, nothing waits.
    this.#refresh();
    const compiled = this.#cells.result(view);
    if (!("code" in compiled)) {
      const error: ErrorOutput = { kind: "error", name: "SyntaxError", ...compiled };
      outputs.error(error);
      outputs.finish();
      view.failedAt(error);
      view.ended({ outcome: "failed", milliseconds: 0 });
      return false;
    }
    const forget = forgets(this.#notebook, name);
    const imports = missingImports(this.#notebook, name);
    this.#notebook = started(this.#notebook, name);
    const ended = await this.#runner.run(view, outputs, {
      cell: name,
      code: compiled.code,
      seed: `${lesson}/${name}`,
      forget,
      imports,
      inputs: view.inputs,
      declaredBy: this.#cells.declaredBy(),
    });
    const { outcome, changed } = ended;
    if (outcome === "done" || outcome === "failed" || outcome === "partial") {
      this.#notebook = finished(this.#notebook, name, outcome, changed);
    }
    view.ended(ended);
    this.#tellStatuses();
    return outcome === "done";
  }

  /** What a cell imports itself, and what earlier ones import for it. */
  #importsOf(view: CellView): ImportedName[] {
    const result = this.#cells.result(view);
    const own = "code" in result ? result.analysis.imports : [];
    return [...own, ...missingImports(this.#notebook, view.name)];
  }

  #block(name: string, message: string): void {
    this.#view(name).ended({ outcome: "blocked", milliseconds: 0, message });
  }

  /** Tells the plan of every text that has changed. */
  #refresh(): void {
    for (const { name, ...text } of this.#cells.texts()) {
      this.#notebook = edit(this.#notebook, name, text);
    }
  }

  #tellStatuses(): void {
    for (const [name, status] of statuses(this.#notebook))
      this.#view(name).standing(status, staleText(name, status.because));
    this.#told();
  }

  #view(name: string): CellView {
    const view = this.#views.get(name);
    if (!view) throw new RangeError(`This page has no cell ‘${name}’.`);
    return view;
  }
}
