import type { CellRunner } from "../compile/create-cell-host.ts";
import type { Crew } from "../show/over-seeds.ts";
import { type Modules, packWork, type Work } from "./packer.ts";
import { isSame, type Parcel } from "./parcel.ts";
import type { FromHelper, ToHelper } from "./seed-messages.ts";
import { Unpacker } from "./unpack.ts";

/** Another worker, ready to help. */
export interface Helper {
  post(message: ToHelper): void;
  listen(received: (message: FromHelper) => void): void;
  end(): void;
}

export interface CrewOptions {
  readonly cells: CellRunner;
  readonly modules: Modules;
  evaluate(code: string): void;
  nextTurn(): Promise<unknown>;
  /** At most so many helpers; none where there can be none. */
  hire(most: number): Promise<readonly Helper[]>;
}

/**
 * Lets other workers do the last of these seeds, in turns, while the cell's worker does the first.
 *
 * Each has copies of all that the function uses. A helper tells of a result only if computing it
 * changed none of these and showed nothing; and a result counts only if nothing of the originals has
 * changed either. So every result is what the cell's worker would have computed itself, and where
 * this can't be told, it computes alone. Undefined where that is certain from the beginning.
 */
export async function openCrew(
  run: unknown,
  seeds: readonly number[],
  options: CrewOptions,
): Promise<Crew | undefined> {
  const { cells, modules, hire } = options;
  const work = packWork(run, cells, modules)?.work;
  if (!work) return undefined;
  const helpers = await hire(seeds.length);
  return helpers.length > 0 ? new SeedCrew(run, work, helpers, seeds, options) : undefined;
}

class SeedCrew implements Crew {
  readonly #run: unknown;
  readonly #work: Work;
  readonly #options: CrewOptions;
  readonly #results = new Map<number, Parcel>();
  readonly #begun = new Set<number>();
  #helpers: readonly Helper[];
  #heard: () => void = () => {};

  constructor(
    run: unknown,
    work: Work,
    helpers: readonly Helper[],
    seeds: readonly number[],
    options: CrewOptions,
  ) {
    this.#run = run;
    this.#work = work;
    this.#helpers = helpers;
    this.#options = options;
    const backwards = seeds.toReversed();
    for (const [place, helper] of helpers.entries()) {
      helper.listen((message) => this.#received(message));
      const own = backwards.filter((_, index) => index % helpers.length === place);
      helper.post({ type: "help", work, seeds: own });
    }
  }

  get done(): number {
    return this.#results.size;
  }

  async result(seed: number): Promise<{ value: unknown } | undefined> {
    await this.#options.nextTurn();
    for (const helper of this.#helpers) helper.post({ type: "taken", seed });
    while (this.#begun.has(seed) && !this.#results.has(seed)) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
    if (!this.#results.has(seed)) return undefined;
    const { cells, modules, evaluate } = this.#options;
    const now = packWork(this.#run, cells, modules, this.#work.missing);
    if (!now || !isSame(now.work, this.#work)) {
      this.dismiss();
      return undefined;
    }
    const parcel = this.#results.get(seed);
    this.#results.delete(seed);
    return { value: new Unpacker(cells, modules, evaluate).unpack(parcel) };
  }

  dismiss(): void {
    for (const helper of this.#helpers) helper.end();
    this.#helpers = [];
    this.#results.clear();
    this.#begun.clear();
    this.#heard();
  }

  #received(message: FromHelper): void {
    if (message.type === "unfit") this.dismiss();
    else if (message.type === "begun") this.#begun.add(message.seed);
    else if (message.type === "result") this.#results.set(message.seed, message.value);
    this.#heard();
  }
}
