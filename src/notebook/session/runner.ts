import type { ImportedName } from "../compile/index.ts";
import type { Outputs } from "../outputs/live.ts";
import type { ToWorker } from "../protocol/messages.ts";
import { CellRun, type RunEnd } from "./cell-run.ts";
import type { CellView } from "./cell-view.ts";
import { Workroom } from "./workroom.ts";

type RunMessage = ToWorker & { type: "run" };

/** Runs compiled cells in the page's worker: one, and while it is paused another. */
export class Runner {
  readonly #runs = new Map<number, CellRun>();
  #count = 0;
  readonly #room = new Workroom({
    received: (message) => this.#runs.get(message.run)?.received(message),
    loaded: (progress) => [...this.#runs.values()].at(-1)?.view.progressed(progress),
  });

  /** Has a worker ready that knows these imports. */
  async open(imports: readonly ImportedName[] = []): Promise<void> {
    await this.#room.open(imports);
  }

  /** The cell that is paused. */
  get paused(): string | undefined {
    return [...this.#runs.values()].find(({ isPaused }) => isPaused)?.view.name;
  }

  async run(
    view: CellView,
    outputs: Outputs,
    message: Omit<RunMessage, "type" | "run">,
  ): Promise<RunEnd> {
    const number = ++this.#count;
    const run = new CellRun(number, view, outputs);
    this.#runs.set(number, run);
    void this.#room.send({ type: "run", run: number, ...message });
    const ended = await run.ended;
    this.#runs.delete(number);
    return ended;
  }

  /** With everything kept where the run has passed a checkpoint; else `end` is called soon. */
  stop(cell: string, end: () => void): void {
    const run = this.#of(cell);
    if (!run) return;
    this.#tell("stop", run);
    run.stopping(end);
  }

  pause(cell: string): void {
    const run = this.#of(cell);
    if (run) this.#tell("pause", run);
  }

  /** Takes a paused run up again, for one round of its loop or for good. */
  goOn(cell: string, how: "step" | "resume"): void {
    const run = this.#of(cell);
    if (!run?.isPaused) return;
    this.#tell(how, run);
    if (how === "resume") run.resumed();
  }

  /** Ends the worker, whatever it does, and begins with a fresh one. */
  end(message: string): void {
    this.#room.renew();
    for (const run of this.#runs.values()) run.lost(message);
  }

  /** Ends the worker for good. Runs that are on never end. */
  close(): void {
    this.#room.close();
  }

  #tell(type: "stop" | "pause" | "step" | "resume", { number }: CellRun): void {
    void this.#room.send({ type, run: number });
  }

  #of(cell: string): CellRun | undefined {
    return [...this.#runs.values()].find(({ view }) => view.name === cell);
  }
}
