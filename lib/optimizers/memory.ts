import { createLastingStorage } from "../array/recycle.ts";
import type { Storage } from "../array/storage.ts";
import { floats, kernels } from "../kernels/kernels.ts";
import type { Tensor } from "../tensor/index.ts";

/** Numbers an optimizer remembers for each parameter, made at the first step and zero at first. */
export class Memory {
  readonly #storages: (Storage | undefined)[] = [];

  of(parameter: Tensor, index: number): Storage {
    let storage = this.#storages[index];
    if (storage === undefined) {
      storage = createLastingStorage(parameter.size);
      kernels.fill(storage.pointer(), 0, parameter.size);
      this.#storages[index] = storage;
    }
    return storage;
  }

  /** A copy of it all. */
  read(): (Float32Array | undefined)[] {
    return Array.from(this.#storages, (storage) => storage?.read());
  }

  /** Takes over what `read` gave, of parameters of the same sizes. */
  write(copy: readonly (Float32Array | undefined)[]): void {
    this.#storages.length = copy.length;
    for (const [i, values] of copy.entries()) {
      if (values === undefined) {
        this.#storages[i] = undefined;
        continue;
      }
      const storage = this.#storages[i] ?? createLastingStorage(values.length);
      const at = storage.writablePointer() >> 2;
      floats.set(values, at);
      this.#storages[i] = storage;
    }
  }
}
