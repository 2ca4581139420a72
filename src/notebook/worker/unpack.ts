import { Tensor } from "../../../lib/core.ts";
import type { CellRunner } from "../compile/create-cell-host.ts";
import type { Modules, Work } from "./packer.ts";
import type { Parcel } from "./parcel.ts";

/** Makes what parcels hold, each once. */
export class Unpacker {
  readonly #cells: CellRunner;
  readonly #modules: Modules;
  readonly #evaluate: (code: string) => void;
  readonly #made = new Map<Parcel, unknown>();

  constructor(cells: CellRunner, modules: Modules, evaluate: (code: string) => void) {
    this.#cells = cells;
    this.#modules = modules;
    this.#evaluate = evaluate;
  }

  /**
   * Defines the names that a function uses, and gives the function. `missed` is called when the
   * function looks for a name that could not be packed.
   */
  open({ run, names, missing }: Work, missed: () => void): (seed: number) => unknown {
    const properties: PropertyDescriptorMap = {};
    for (const [name, value] of names) {
      properties[name] = { value: this.unpack(value), writable: true, enumerable: true };
    }
    for (const name of missing) properties[name] = { get: missed, set: missed };
    this.#cells.define(properties);
    return this.unpack(run) as (seed: number) => unknown;
  }

  unpack(parcel: Parcel): unknown {
    if (typeof parcel !== "object" || parcel === null) return parcel;
    if (this.#made.has(parcel)) return this.#made.get(parcel);
    const keep = <Made>(made: Made): Made => {
      this.#made.set(parcel, made);
      return made;
    };
    switch (parcel.kind) {
      case "list": {
        const list: unknown[] = keep([]);
        for (const item of parcel.items) list.push(this.unpack(item));
        return list;
      }
      case "record": {
        const record: object = keep(parcel.bare ? Object.create(null) : {});
        for (const [name, value] of parcel.entries) {
          const property = { value: this.unpack(value), writable: true, enumerable: true };
          Object.defineProperty(record, name, { ...property, configurable: true });
        }
        return record;
      }
      case "numbers":
        return keep(parcel.values);
      case "tensor":
        return keep(
          Object.assign(Tensor.over(parcel.values, parcel.shape), { version: parcel.version }),
        );
      case "import": {
        const contents = this.#modules[parcel.module] ?? {};
        return parcel.name === "*" ? contents : Reflect.get(contents, parcel.name);
      }
      case "function": {
        const locals = this.unpack(parcel.locals) as object;
        const { text, mark, name } = parcel;
        const { closures, host } = this.#cells;
        return keep(closures.remake({ text, mark, name, locals }, host, this.#evaluate));
      }
    }
  }
}
