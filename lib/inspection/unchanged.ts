import { Storage } from "../array/storage.ts";
import { withStatistics } from "../layers/statistics.ts";
import { getRandomState, setRandomState } from "../random.ts";
import type { Tensor } from "../tensor/index.ts";

/** An optimizer, as far as a trial step needs to know. */
export interface Stepping {
  readonly rate: number;
  readonly parameters: readonly Tensor[];
  step(): void;
  getState(): unknown;
  setState(state: never): void;
}

/** Runs `work` with the parameters, and gives back what they and the random numbers were before. */
export class Unchanged {
  readonly #undo: (() => void)[] = [];
  readonly #known = new Set<Tensor>();

  constructor(tensors: readonly Tensor[], optimizer: Stepping | undefined) {
    const random = getRandomState();
    this.#undo.push(() => setRandomState(random));
    if (optimizer !== undefined) {
      const state = optimizer.getState();
      this.#undo.push(() => optimizer.setState(state as never));
    }
    for (const tensor of tensors.flatMap(withStatistics)) this.lend(tensor);
  }

  /** From now on, what changes are copies of its numbers and of its gradient. */
  lend(tensor: Tensor): void {
    if (this.#known.has(tensor)) return;
    this.#known.add(tensor);
    const { storage, kept, version, changed } = tensor;
    this.#undo.push(() => Object.assign(tensor, { storage, kept, version, changed }));
    tensor.storage = Storage.fromHeap(storage.read());
    if (kept === undefined) return;
    tensor.keepGradient = false;
    tensor.keepGradient = true;
  }

  restore(): void {
    for (const undo of this.#undo.reverse()) undo();
  }
}
