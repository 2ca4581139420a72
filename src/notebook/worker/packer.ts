import { Tensor } from "../../../lib/core.ts";
import type { CellRunner } from "../compile/create-cell-host.ts";
import type { NumberArray, Parcel } from "./parcel.ts";

export type Modules = Readonly<Record<string, object>>;

/** A function with all that it may use: the names of cells that its text mentions, and theirs. */
export interface Work {
  readonly run: Parcel;
  readonly names: readonly (readonly [name: string, value: Parcel])[];
  /** Mentioned names whose values can't be posted. */
  readonly missing: readonly string[];
}

/** Something that can't be posted, or not without losing what it is. */
class Unfit extends Error {}

export interface PackedWork {
  readonly work: Work;
  /** All objects that are in it. */
  readonly objects: ReadonlySet<unknown>;
}

/** Undefined where the function itself can't be posted. The names in `known` are not looked at. */
export function packWork(
  run: unknown,
  cells: CellRunner,
  modules: Modules,
  known: readonly string[] = [],
): PackedWork | undefined {
  const missing = new Set(known);
  for (;;) {
    const packer = new Packer(cells, modules);
    let name: string | undefined;
    try {
      const packed = packer.pack(run);
      const names: [string, Parcel][] = [];
      for (name of packer.mentioned) {
        const own = missing.has(name) ? undefined : cells.own(name);
        if (own) names.push([name, packer.pack(own.value)]);
      }
      const objects = new Set(packer.packed.keys());
      return { work: { run: packed, names, missing: [...missing] }, objects };
    } catch (error) {
      if (!(error instanceof Unfit) || name === undefined) return undefined;
      missing.add(name);
    }
  }
}

/** What a function gave, unless it can't be posted, or is also part of what the function uses. */
export function packResult(
  result: unknown,
  cells: CellRunner,
  modules: Modules,
  shared: ReadonlySet<unknown>,
): { value: Parcel } | undefined {
  const packer = new Packer(cells, modules);
  try {
    const value = packer.pack(result);
    const objects = [...packer.packed.keys()];
    const isOwn = objects.every((each) => typeof each !== "function" && !shared.has(each));
    return isOwn ? { value } : undefined;
  } catch {
    return undefined;
  }
}

class Packer {
  /** Grows while it is gone through. */
  readonly mentioned = new Set<string>();
  readonly #cells: CellRunner;
  readonly #modules: Modules;
  readonly packed = new Map<unknown, Parcel>();

  constructor(cells: CellRunner, modules: Modules) {
    this.#cells = cells;
    this.#modules = modules;
  }

  pack(value: unknown): Parcel {
    if (typeof value === "symbol") throw new Unfit();
    if (typeof value !== "function" && (typeof value !== "object" || value === null)) {
      return value as Parcel;
    }
    const known = this.packed.get(value);
    return known ?? this.#import(value) ?? this.#object(value);
  }

  #import(value: object): Parcel {
    for (const [module, contents] of Object.entries(this.#modules)) {
      if (contents === value) return { kind: "import", module, name: "*" };
      for (const [name, own] of Object.entries(contents)) {
        if (own === value) return { kind: "import", module, name };
      }
    }
    return undefined;
  }

  #object(value: object): Parcel {
    const keep = <Kind extends Parcel>(parcel: Kind): Kind => {
      this.packed.set(value, parcel);
      return parcel;
    };
    if (typeof value === "function") {
      const closure = this.#cells.closures.of(value as () => unknown);
      if (!closure) throw new Unfit();
      const { text, mark } = closure;
      for (const [name] of text.matchAll(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu)) {
        this.mentioned.add(name);
      }
      const parcel = keep({ kind: "function", text, mark, name: value.name, locals: undefined });
      return Object.assign(parcel as object, { locals: this.pack(closure.locals()) }) as Parcel;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === Tensor.prototype) return keep(tensorParcel(value as Tensor));
    if (ArrayBuffer.isView(value)) return keep({ kind: "numbers", values: copyOf(value) });
    const properties = Object.getOwnPropertyDescriptors(value);
    const names = Object.keys(properties);
    const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
    const isList = Array.isArray(value);
    const hidden = Object.getOwnPropertySymbols(value).length > 0;
    const computed = Object.values(properties).some(({ get, set }) => get || set);
    if (!(isPlain || isList) || hidden || computed) throw new Unfit();
    if (!isList) {
      const entries: [string, Parcel][] = [];
      keep({ kind: "record", bare: prototype === null, entries });
      for (const name of names) entries.push([name, this.pack(properties[name]?.value)]);
      return this.packed.get(value);
    }
    if (names.length !== value.length + 1) throw new Unfit();
    const items: Parcel[] = [];
    keep({ kind: "list", items });
    for (const item of value) items.push(this.pack(item));
    return this.packed.get(value);
  }
}

function tensorParcel(tensor: Tensor): Parcel {
  if (tensor.tracked || tensor.operation || tensor.keepGradient) throw new Unfit();
  const values = tensor.storage.read();
  return { kind: "tensor", shape: [...tensor.shape], values, version: tensor.version };
}

function copyOf(view: ArrayBufferView): NumberArray {
  const isPart = view.byteLength !== view.buffer.byteLength;
  if (isPart || !("slice" in view) || view instanceof BigInt64Array) throw new Unfit();
  return (view as NumberArray).slice();
}
