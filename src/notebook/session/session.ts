import {
  createNotebook,
  edit,
  finished,
  forgets,
  missingImports,
  type Notebook,
  planRun,
  started,
  statuses,
  workerEnded,
} from "../plan/index.ts";
import type { ErrorOutput } from "../protocol/outputs.ts";
import { CellRun } from "./cell-run.ts";
import type { CellView } from "./cell-view.ts";
import { CompiledCells } from "./compiled-cells.ts";
import { Workroom } from "./workroom.ts";

/** The running side of a page: one worker, the order of its cells, and what became of each. */
export class Session {
  readonly #views: ReadonlyMap<string, CellView>;
  readonly #cells: CompiledCells;
  readonly #room = new Workroom({
    received: (message) => {
      if (message.run === this.#run?.number) this.#run.received(message);
    },
    loaded: (progress) => this.#run?.view.progressed(progress),
  });
  #notebook: Notebook;
  #run: CellRun | undefined;
  #runs = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #stopAll = false;

  constructor(views: readonly CellView[]) {
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#cells = new CompiledCells(views);
    this.#notebook = createNotebook(this.#cells.texts(), { bringsImports: true });
    void this.#room.open();
  }

  /** Runs a cell after the earlier ones it needs, when whatever runs now has ended. */
  run(name: string): Promise<void> {
    const turn = this.#queue.then(async () => {
      this.#stopAll = false;
      this.#refresh();
      for (const cell of planRun(this.#notebook, name)) {
        const good = await this.#execute(this.#view(cell), name);
        if (!good || this.#stopAll) break;
      }
      this.#tellStatuses();
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** The text of a cell has changed. */
  edited(): void {
    this.#refresh();
    this.#tellStatuses();
  }

  /** Stops the run: with everything kept where it has passed a checkpoint, else with the worker. */
  stop(): void {
    this.#stopAll = true;
    if (!this.#run) return;
    void this.#room.send({ type: "stop" });
    this.#run.stopping(() => this.end());
  }

  /** Ends the worker, whatever it does. All that cells have computed is lost. */
  end(): void {
    this.#stopAll = true;
    const standing = statuses(this.#notebook);
    const lost = [...this.#views.keys()].filter((name) =>
      ["fresh", "stale", "partial"].includes(standing.get(name)?.status ?? "unrun"),
    );
    this.#notebook = workerEnded(this.#notebook);
    this.#room.renew();
    const again = lost.map((name) => `‘${name}’`).join(", ");
    this.#run?.lost(
      again
        ? `The whole worker was ended, so these run again when they are needed: ${again}.`
        : "Nothing else was lost.",
    );
  }

  async #execute(view: CellView, wanted: string): Promise<boolean> {
    const compiled = this.#cells.result(view);
    const outputs = await view.openOutputs();
    if (!("code" in compiled)) {
      const error: ErrorOutput = { kind: "error", name: "SyntaxError", ...compiled };
      outputs.error(error);
      view.failedAt(error);
      outputs.finish();
      view.ended({ outcome: "failed", milliseconds: 0 });
      this.#blocked(view, wanted);
      return false;
    }
    await this.#room.open();
    const run = new CellRun(++this.#runs, view, outputs);
    this.#run = run;
    const { code } = compiled;
    this.#start(run, code);
    const ended = await run.ended;
    this.#run = undefined;
    const { outcome, changed } = ended;
    if (outcome === "done" || outcome === "failed" || outcome === "partial") {
      this.#notebook = finished(this.#notebook, view.name, outcome, changed);
    }
    view.ended(ended);
    this.#tellStatuses();
    if (outcome !== "done") this.#blocked(view, wanted);
    return outcome === "done";
  }

  #start({ number, view }: CellRun, code: string): void {
    const { name, lesson, inputs } = view;
    const forget = forgets(this.#notebook, name);
    const imports = missingImports(this.#notebook, name);
    this.#notebook = started(this.#notebook, name);
    void this.#room.send({
      type: "run",
      run: number,
      cell: name,
      code,
      seed: `${lesson}/${name}`,
      forget,
      imports,
      inputs,
      declaredBy: this.#cells.declaredBy(),
    });
  }

  /** Tells the cell that was asked for why it did not run. */
  #blocked(view: CellView, wanted: string): void {
    if (view.name === wanted) return;
    const message = `It needs ‘${view.name}’, which did not finish.`;
    this.#view(wanted).ended({ outcome: "blocked", milliseconds: 0, message });
  }

  /** Tells the plan of every text that has changed. */
  #refresh(): void {
    for (const { name, ...text } of this.#cells.texts()) {
      this.#notebook = edit(this.#notebook, name, text);
    }
  }

  #tellStatuses(): void {
    for (const [name, status] of statuses(this.#notebook)) this.#view(name).standing(status);
  }

  #view(name: string): CellView {
    const view = this.#views.get(name);
    if (!view) throw new RangeError(`This page has no cell ‘${name}’.`);
    return view;
  }
}
