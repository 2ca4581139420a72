import { setSeed } from "../../../lib/random.ts";
import type { CellRunner } from "../compile/create-cell-host.ts";
import { connect, finishCell, startCell } from "../show/sink.ts";
import { type Modules, packResult, packWork, type Work } from "./packer.ts";
import { isSame } from "./parcel.ts";
import type { FromHelper, ToHelper } from "./seed-messages.ts";
import { Unpacker } from "./unpack.ts";

export interface HelperOptions {
  /** Without names of its own. */
  readonly cells: CellRunner;
  readonly modules: Modules;
  evaluate(code: string): void;
  post(message: FromHelper): void;
  nextTurn(): Promise<unknown>;
}

/**
 * Does some seeds of another worker's `overSeeds`, with copies of all that the function uses. It
 * gives up as soon as the function does more than compute a result from these: shows something,
 * changes something, fails, or uses what can't be copied.
 */
export class SeedHelper {
  readonly #options: HelperOptions;
  readonly #taken = new Set<number>();

  constructor(options: HelperOptions) {
    this.#options = options;
  }

  receive(message: ToHelper): void {
    if (message.type === "taken") this.#taken.add(message.seed);
    else void this.#help(message.work, message.seeds);
  }

  async #help(work: Work, seeds: readonly number[]): Promise<void> {
    const { cells, modules, evaluate, post, nextTurn } = this.#options;
    let missed = false;
    try {
      const run = new Unpacker(cells, modules, evaluate).open(work, () => {
        missed = true;
      });
      for (const seed of seeds) {
        await nextTurn();
        if (this.#taken.has(seed)) continue;
        post({ type: "begun", seed });
        const { result, hasShown } = await runQuietly(run, seed);
        const after = packWork(run, cells, modules, work.missing);
        const packed = after && packResult(result, cells, modules, after.objects);
        if (missed || hasShown || !packed || !isSame(after.work, work)) break;
        post({ type: "result", seed, value: packed.value });
        this.#taken.add(seed);
      }
    } catch {
      // Whatever failed fails again in the cell, where the reader sees it.
    }
    if (seeds.some((seed) => !this.#taken.has(seed))) post({ type: "unfit" });
  }
}

async function runQuietly(run: (seed: number) => unknown, seed: number) {
  let hasShown = false;
  const note = () => {
    hasShown = true;
  };
  connect({ output: note, points: note });
  startCell();
  setSeed(seed);
  const result: unknown = await run(seed);
  finishCell();
  return { result, hasShown };
}
