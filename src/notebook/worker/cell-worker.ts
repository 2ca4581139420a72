import * as data from "../../../lib/data/index.ts";
import * as library from "../../../lib/index.ts";
import { installMathematics } from "../../../lib/kernels/mathematics.ts";
import { setSeed, uniform } from "../../../lib/random.ts";
import type { Checkpoint, CheckpointAnswer } from "../compile/cell-host.ts";
import { createCellHost } from "../compile/create-cell-host.ts";
import { explainError } from "../explain/index.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import * as notebook from "../show/index.ts";
import { setInputs } from "../show/inputs.ts";
import { log } from "../show/log.ts";
import { connect, currentRun, finishCell, post as show, startCell } from "../show/sink.ts";
import { DataRequests } from "./data-requests.ts";
import { stampOf } from "./stamp-of.ts";

/** What differs between the browser and Node. */
export interface Surroundings {
  post(message: FromWorker): void;
  /** Which cell's script was loaded from which address. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Runs a text as a classic script at once. */
  evaluate(code: string, cell: string): void;
  /** Waits until the messages that have arrived are handled. */
  nextTurn(): Promise<unknown>;
}

const modules = { "hidden-layers": library, "hidden-layers/data": data, notebook };

type RunMessage = ToWorker & { type: "run" };

/** Runs cells one at a time against the library, and tells what they show and how they end. */
export class CellWorker {
  readonly #around: Surroundings;
  readonly #requests: DataRequests;
  readonly #host = createCellHost({
    modules,
    stamp: stampOf,
    checkpoint: (at) => this.#checkpoint(at),
  });
  #run: RunMessage | undefined;
  #passedCheckpoint = false;
  #stopping = false;
  /** Stopped while it waited for data: the error it then throws is no failure. */
  #stoppedWaiting = false;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#requests = new DataRequests(around.post);
    installMathematics(Math, uniform);
    data.setDataSource((name, part) => this.#requests.ask(name, part));
    library.onNotFinite(({ loss, step }) => {
      show({ kind: "notice", text: notFiniteText(loss, step) });
    });
    connect({
      output: (id, output) => this.#post((run) => ({ type: "output", run, id, output })),
      points: (id, series) => this.#post((run) => ({ type: "points", run, id, series })),
    });
    for (const level of ["log", "info", "debug", "warn", "error"] as const) {
      console[level] = (...values: unknown[]) =>
        log(level === "warn" || level === "error" ? level : "log", values);
    }
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case "run":
        void this.#execute(message);
        break;
      case "stop":
        this.#stopping = true;
        this.#stoppedWaiting = this.#requests.refuseAll();
        break;
      default:
        this.#requests.answer(message);
    }
  }

  async #execute(message: RunMessage): Promise<void> {
    const { run, cell, code, seed, forget, imports, inputs, declaredBy } = message;
    this.#run = message;
    this.#passedCheckpoint = false;
    this.#stopping = false;
    this.#stoppedWaiting = false;
    this.#host.forget(forget);
    this.#host.bring(imports);
    setInputs(inputs);
    setSeed(seed);
    startCell();
    const began = performance.now();
    const end = () => {
      finishCell();
      const changed = this.#host.changed();
      this.#run = undefined;
      return { run, changed, milliseconds: performance.now() - began };
    };
    try {
      const outcome = await this.#host.run(code, (text) => this.#around.evaluate(text, cell));
      this.#around.post({ type: outcome, ...end() });
    } catch (thrown) {
      if (this.#stoppedWaiting) this.#around.post({ type: "stopped", ...end() });
      else {
        const names = Object.keys(declaredBy);
        const { addresses } = this.#around;
        const error = explainError(thrown, { cell, names, declaredBy, modules, code, addresses });
        this.#around.post({ type: "failed", ...end(), error: { kind: "error", ...error } });
      }
    }
  }

  /** Lets the page's messages in, so that a loop can be stopped and what it drew be seen. */
  async #checkpoint({ progress }: Checkpoint): Promise<CheckpointAnswer> {
    if (!this.#passedCheckpoint) this.#post((run) => ({ type: "checkpoint", run }));
    this.#passedCheckpoint = true;
    if (progress) this.#post((run) => ({ type: "progress", run, ...progress }));
    currentRun()?.tick();
    await this.#around.nextTurn();
    return this.#stopping ? "stop" : "go";
  }

  #post(message: (run: number) => FromWorker): void {
    if (this.#run) this.#around.post(message(this.#run.run));
  }
}

function notFiniteText(loss: number, step: number): string {
  const what = Number.isNaN(loss) ? "NaN (not a number)" : String(loss);
  return `The loss became ${what} at step ${step + 1}. From here on nothing is learned: the weights have left the range of numbers. A smaller rate usually mends it; then run the cell again.`;
}
