import { type CellSyntaxError, type CompiledCell, compile } from "../compile/index.ts";
import { hashSource } from "../outputs/hash-source.ts";
import type { Outputs } from "../outputs/live.ts";
import {
  type CellStatus,
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
import type { InputValue } from "../protocol/inputs.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import type { ErrorOutput, MeasuredOutput, Output, ValueOutput } from "../protocol/outputs.ts";
import { openRoom, type Room } from "../sandbox/room.ts";
import { checkMessage } from "./check-message.ts";
import { fetchPart } from "./fetch-part.ts";

/** How long a worker may take to obey before it is ended. */
const patienceMilliseconds = 300;

export interface Ended {
  outcome: "done" | "failed" | "partial" | "lost" | "blocked";
  milliseconds: number;
  /** What the reader should know besides. */
  message?: string;
}

/** A cell as the session sees it. */
export interface CellView {
  readonly name: string;
  readonly lesson: string;
  /** Its present text. */
  readonly source: string;
  /** What the reader gave to the controls in its outputs. */
  readonly inputs: Readonly<Record<string, InputValue>>;
  began(): void;
  openOutputs(): Promise<Outputs>;
  progressed(progress: { done: number; total: number }): void;
  resulted(result: ValueOutput | MeasuredOutput): void;
  /** Its text went wrong there. */
  failedAt(error: ErrorOutput): void;
  /** A stop has to wait for the next checkpoint; the worker can be ended at once instead. */
  offerEnd(): void;
  ended(ended: Ended): void;
  standing(status: CellStatus): void;
}

interface Run {
  readonly number: number;
  readonly view: CellView;
  readonly outputs: Outputs;
  readonly began: number;
  passedCheckpoint: boolean;
  stopping: boolean;
  finish(ended: Ended & { changed: readonly string[] }): void;
}

/** The running side of a page: one worker, the order of its cells, and what became of each. */
export class Session {
  readonly #views: Map<string, CellView>;
  #notebook: Notebook;
  readonly #compiled = new Map<
    string,
    { source: string; result: CompiledCell | CellSyntaxError }
  >();
  #room: Promise<Room> | undefined;
  #run: Run | undefined;
  #runs = 0;
  #queue: Promise<unknown> = Promise.resolve();
  #stopAll = false;

  constructor(views: readonly CellView[]) {
    this.#views = new Map(views.map((view) => [view.name, view]));
    this.#notebook = createNotebook(
      views.map((view) => ({ name: view.name, ...this.#analyse(view) })),
    );
    void this.#openRoom();
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
    const run = this.#run;
    if (!run || run.stopping) return;
    run.stopping = true;
    void this.#send({ type: "stop" });
    setTimeout(() => {
      if (this.#run !== run) return;
      if (run.passedCheckpoint) run.view.offerEnd();
      else this.end();
    }, patienceMilliseconds);
  }

  /** Ends the worker, whatever it does. All that cells have computed is lost. */
  end(): void {
    this.#stopAll = true;
    const standing = statuses(this.#notebook);
    const lost = [...this.#views.keys()].filter((name) =>
      ["fresh", "stale", "partial"].includes(standing.get(name)?.status ?? "unrun"),
    );
    const room = this.#room;
    this.#room = undefined;
    void room?.then((open) => open.end());
    this.#notebook = workerEnded(this.#notebook);
    const again = lost.map((name) => `‘${name}’`).join(", ");
    const message = again
      ? `The whole worker was ended, so these run again when they are needed: ${again}.`
      : "Nothing else was lost.";
    this.#run?.finish({ outcome: "lost", milliseconds: this.#elapsed(), message, changed: [] });
    void this.#openRoom();
  }

  async #execute(view: CellView, wanted: string): Promise<boolean> {
    const compiled = this.#analyse(view).result;
    const outputs = await view.openOutputs();
    if (!("code" in compiled)) {
      const error: ErrorOutput = { kind: "error", name: "SyntaxError", ...compiled };
      outputs.error(error);
      view.failedAt(error);
      view.ended({ outcome: "failed", milliseconds: 0 });
      this.#blocked(view, wanted);
      return false;
    }
    await this.#openRoom();
    const ended = await new Promise<Ended & { changed: readonly string[] }>((finish) => {
      const number = ++this.#runs;
      const began = performance.now();
      const run = {
        number,
        view,
        outputs,
        began,
        passedCheckpoint: false,
        stopping: false,
        finish,
      };
      this.#run = run;
      view.began();
      const forget = forgets(this.#notebook, view.name);
      const imports = missingImports(this.#notebook, view.name);
      this.#notebook = started(this.#notebook, view.name);
      const seed = `${view.lesson}/${view.name}`;
      const declaredBy = this.#declaredBy();
      const cell = view.name;
      void this.#send({
        type: "run",
        run: number,
        cell,
        code: compiled.code,
        seed,
        forget,
        imports,
        inputs: view.inputs,
        declaredBy,
      });
    });
    this.#run = undefined;
    outputs.finish();
    if (ended.outcome === "done" || ended.outcome === "failed" || ended.outcome === "partial") {
      this.#notebook = finished(this.#notebook, view.name, ended.outcome, ended.changed);
    }
    view.ended(ended);
    this.#tellStatuses();
    if (ended.outcome !== "done") this.#blocked(view, wanted);
    return ended.outcome === "done";
  }

  /** Tells the cell that was asked for why it did not run. */
  #blocked(view: CellView, wanted: string): void {
    if (view.name === wanted) return;
    const message = `It needs ‘${view.name}’, which did not finish.`;
    this.#view(wanted).ended({ outcome: "blocked", milliseconds: 0, message });
  }

  #received(message: FromWorker): void {
    if (message.type === "data") {
      void this.#provide(message);
      return;
    }
    const run = this.#run;
    if (message.type === "ready" || !run || message.run !== run.number) return;
    switch (message.type) {
      case "output":
        run.outputs.output(message.id, message.output);
        this.#quote(run.view, message.output);
        break;
      case "points":
        run.outputs.points(message.id, message.series);
        break;
      case "progress":
        run.view.progressed(message);
        break;
      case "checkpoint":
        run.passedCheckpoint = true;
        break;
      case "failed":
        run.outputs.error(message.error);
        run.view.failedAt(message.error);
        run.finish({ outcome: "failed", ...message });
        break;
      case "done":
        run.finish({ outcome: "done", ...message });
        break;
      case "stopped":
        run.finish({ outcome: "partial", ...message });
        break;
    }
  }

  #quote(view: CellView, output: Output): void {
    if (output.kind === "value" || output.kind === "measured") {
      view.resulted(output);
    }
  }

  /** Fetches a part of a data set for the worker, which has no network. */
  async #provide({ request, name, part }: FromWorker & { type: "data" }): Promise<void> {
    const view = this.#run?.view;
    try {
      const bytes = await fetchPart(name, part, (done, total) => view?.progressed({ done, total }));
      await this.#send({ type: "data", request, bytes }, [bytes]);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      await this.#send({ type: "data-failed", request, message });
    }
  }

  #openRoom(): Promise<Room> {
    this.#room ??= import("virtual:cell-worker").then(async ({ default: program }) => {
      const room = await openRoom(program);
      room.port.addEventListener("message", ({ data }) => {
        const message = checkMessage(data);
        if (message) this.#received(message);
      });
      room.port.start();
      return room;
    });
    return this.#room;
  }

  async #send(message: ToWorker, transfer: Transferable[] = []): Promise<void> {
    (await this.#openRoom()).port.postMessage(message, transfer);
  }

  #analyse(view: CellView) {
    const { name, source } = view;
    let known = this.#compiled.get(name);
    if (known?.source !== source) {
      known = { source, result: compile(source, name) };
      this.#compiled.set(name, known);
    }
    const { result } = known;
    const analysis = "code" in result ? result.analysis : null;
    return { sourceHash: hashSource(source), analysis, result };
  }

  /** Tells the plan of every text that has changed. */
  #refresh(): void {
    for (const view of this.#views.values()) {
      const { sourceHash, analysis } = this.#analyse(view);
      this.#notebook = edit(this.#notebook, view.name, { sourceHash, analysis });
    }
  }

  #declaredBy(): Record<string, string> {
    const declared: Record<string, string> = {};
    for (const [name, { result }] of this.#compiled) {
      if ("code" in result) for (const each of result.analysis.declares) declared[each] ??= name;
    }
    return declared;
  }

  #tellStatuses(): void {
    for (const [name, status] of statuses(this.#notebook)) this.#view(name).standing(status);
  }

  #elapsed(): number {
    return this.#run ? performance.now() - this.#run.began : 0;
  }

  #view(name: string): CellView {
    const view = this.#views.get(name);
    if (!view) throw new RangeError(`This page has no cell ‘${name}’.`);
    return view;
  }
}
