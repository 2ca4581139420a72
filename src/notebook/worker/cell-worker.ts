import * as library from "../../../lib/core.ts";
import * as data from "../../../lib/data/index.ts";
import { installMathematics } from "../../../lib/kernels/mathematics.ts";
import { getRandomState, setRandomState, setSeed, uniform } from "../../../lib/random.ts";
import type { Checkpoint, CheckpointAnswer } from "../compile/cell-host.ts";
import { createCellHost } from "../compile/create-cell-host.ts";
import type { RunCourse } from "../compile/run-course.ts";
import { explainError } from "../explain/index.ts";
import type { FromWorker, ToWorker } from "../protocol/messages.ts";
import { setInputs } from "../show/inputs.ts";
import { log } from "../show/log.ts";
import { type Crew, setAround } from "../show/over-seeds.ts";
import {
  connect,
  currentRun,
  finishCell,
  putAside,
  post as show,
  startCell,
} from "../show/sink.ts";
import { DataRequests } from "./data-requests.ts";
import { modules } from "./modules.ts";
import { type Helper, openCrew } from "./seed-crew.ts";
import { stampOf } from "./stamp-of.ts";

/** What differs between the browser and Node. */
export interface Surroundings {
  post(message: FromWorker): void;
  /** Which cell's script was loaded from which address. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Runs a text as a classic script at once. */
  evaluate(code: string, cell?: string): void;
  /** Waits until the messages that have arrived are handled. */
  nextTurn(): Promise<unknown>;
  /** Others to do seeds beside; `companions` is the script of those names, once there are any. */
  hire?(most: number, companions: string | undefined): Promise<readonly Helper[]>;
}

/** A cell may declare a name `performance`. */
const now = performance.now.bind(performance);

type RunMessage = ToWorker & { type: "run" };

/** What the page wants of a run at its next checkpoint. */
type Wish = CheckpointAnswer | "pause";

interface ActiveRun {
  readonly number: number;
  /** Later by the time it was paused. */
  began: number;
  wish: Wish;
  passedCheckpoint: boolean;
  course?: RunCourse;
  crew?: Crew | undefined;
  /** Takes it up again where it is paused. */
  wake?: () => void;
}

/**
 * Runs cells against the library, and tells what they show and how they end. One runs at a time;
 * while it is paused, another may run from its beginning to its end.
 */
export class CellWorker {
  readonly #around: Surroundings;
  readonly #requests: DataRequests;
  readonly #host = createCellHost({
    modules,
    stamp: stampOf,
    checkpoint: (at) => this.#checkpoint(at),
  });
  readonly #runs = new Map<number, ActiveRun>();
  #companions: string | undefined;
  /** The run that is neither paused nor over. */
  #active: ActiveRun | undefined;

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
    setAround({
      rest: async (progress) => this.#active?.course?.rest({ line: 0, depth: 0, progress }),
      hire: (run, seeds) => this.#hire(run, seeds),
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
      case "companions":
        this.#companions = message.code;
        this.#around.evaluate(message.code);
        this.add((globalThis as { $companions?: object }).$companions ?? {});
        break;
      case "data":
      case "data-failed":
        this.#requests.answer(message);
        break;
      default:
        this.#wish(message.run, message.type === "resume" ? "go" : message.type);
    }
  }

  /** More for cells to import from "hidden-layers". */
  add(names: object): void {
    Object.assign(modules["hidden-layers"], names);
  }

  #wish(number: number, wish: Wish): void {
    const run = this.#runs.get(number);
    if (!run || run.wish === "stop") return;
    run.wish = wish;
    if (wish === "stop" && run === this.#active) {
      run.course?.stop();
      this.#requests.refuseAll();
    }
    this.#wakeOne();
  }

  /** Takes up a paused run that may go on, unless another runs now. */
  #wakeOne(): void {
    if (this.#active) return;
    const next = [...this.#runs.values()].find(({ wake, wish }) => wake && wish !== "pause");
    next?.wake?.();
  }

  async #execute(message: RunMessage): Promise<void> {
    const { run, cell, code, seed, forget, imports, inputs, declaredBy } = message;
    const active: ActiveRun = {
      number: run,
      began: now(),
      wish: "go",
      passedCheckpoint: false,
    };
    this.#runs.set(run, active);
    this.#around.post({ type: "began", run });
    this.#active = active;
    this.#host.forget(forget);
    this.#host.bring(imports);
    setInputs(inputs);
    setSeed(seed);
    startCell();
    const end = () => {
      active.crew?.dismiss();
      finishCell();
      const changed = [...this.#host.changed()];
      this.#runs.delete(run);
      this.#active = undefined;
      this.#wakeOne();
      return { run, changed, milliseconds: now() - active.began };
    };
    try {
      const evaluate = (text: string) => this.#around.evaluate(text, cell);
      const outcome = await this.#host.run(code, evaluate, (course) => {
        active.course = course;
      });
      this.#around.post({ type: outcome, ...end() });
    } catch (thrown) {
      const names = Object.keys(declaredBy);
      const { addresses } = this.#around;
      const error = explainError(thrown, { cell, names, declaredBy, modules, code, addresses });
      this.#around.post({ type: "failed", ...end(), error: { kind: "error", ...error } });
    }
  }

  /** Lets the page's messages in, so that a loop can be stopped and what it drew be seen. */
  async #checkpoint({ line, progress }: Checkpoint): Promise<CheckpointAnswer> {
    const active = this.#active;
    if (!active) return "go";
    if (!active.passedCheckpoint) this.#post((run) => ({ type: "checkpoint", run }));
    active.passedCheckpoint = true;
    if (progress) this.#post((run) => ({ type: "progress", run, ...progress }));
    currentRun()?.tick();
    await this.#around.nextTurn();
    if (active.wish === "pause") await this.#pause(active, line);
    const { wish } = active;
    if (wish === "step") active.wish = "pause";
    return wish === "pause" ? "go" : wish;
  }

  /** Waits for the page; whatever cell runs meanwhile finds its own inputs, outputs and seed. */
  async #pause(active: ActiveRun, line: number): Promise<void> {
    currentRun()?.settle();
    this.#post((run) => ({ type: "paused", run, line }));
    const takeUpOutputs = putAside();
    const inputs = setInputs({});
    const random = getRandomState();
    const since = now();
    this.#active = undefined;
    await new Promise<void>((resolve) => {
      active.wake = resolve;
    });
    delete active.wake;
    active.began += now() - since;
    this.#active = active;
    takeUpOutputs();
    setInputs(inputs);
    setRandomState(random);
  }

  async #hire(run: unknown, seeds: readonly number[]): Promise<Crew | undefined> {
    const { hire, evaluate, nextTurn } = this.#around;
    const active = this.#active;
    if (!hire || !active) return undefined;
    active.crew = await openCrew(run, seeds, {
      cells: this.#host,
      modules,
      evaluate,
      nextTurn,
      hire: (most) => hire(most, this.#companions),
    });
    // It may have been stopped meanwhile.
    if (!this.#runs.has(active.number)) active.crew?.dismiss();
    return active.crew;
  }

  #post(message: (run: number) => FromWorker): void {
    if (this.#active) this.#around.post(message(this.#active.number));
  }
}

function notFiniteText(loss: number, step: number): string {
  const what = Number.isNaN(loss) ? "NaN (not a number)" : String(loss);
  return `The loss became ${what} at step ${step + 1}. From here on nothing is learned: the weights have left the range of numbers. A smaller rate usually mends it; then run the cell again.`;
}
