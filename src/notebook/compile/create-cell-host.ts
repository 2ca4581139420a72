import type { ImportedName } from "./cell-analysis.ts";
import type { CellHost } from "./cell-host.ts";
import type { CellModule } from "./cell-modules.ts";
import { Closures } from "./closures.ts";
import { nearestName } from "./nearest-name.ts";
import { type CourseOptions, RunCourse } from "./run-course.ts";

export interface CellHostOptions extends CourseOptions {
  readonly modules: Readonly<Record<CellModule, object>>;
  /** Where cells' names live; a `vm` context's own global object, say. */
  readonly global?: object;
  /** Something that differs whenever the inside of a value has changed, such as a version counter. */
  readonly stamp?: (value: unknown) => unknown;
}

/** Runs compiled cells one after another, over names that they share. */
export interface CellRunner {
  /**
   * Runs a compiled cell; `evaluate` must run a text as a classic script at once. Rejects with what
   * the cell throws. A stopped cell never goes on, not even into its `finally`.
   */
  run(
    code: string,
    evaluate: (code: string) => void,
    began?: (course: RunCourse) => void,
  ): Promise<"done" | "stopped">;
  /** The names whose values the run that ended last changed, as far as one can tell from outside. */
  changed(): readonly string[];
  /** Defines names as an import would; those that a module does not have stay unknown. */
  bring(imports: readonly ImportedName[]): void;
  /** Makes names of cells unknown again. */
  forget(names: Iterable<string>): void;
  /** Defines names of cells elsewhere. */
  define(properties: PropertyDescriptorMap): void;
  /** The value under a name of cells; the name is not theirs where there is none. */
  own(name: string): { readonly value?: unknown } | undefined;
  readonly closures: Closures;
  /** What remade functions call. */
  readonly host: object;
}

type Stamp = readonly [value: unknown, stamp: unknown];

export function createCellHost(options: CellHostOptions): CellRunner {
  const { modules, stamp = () => undefined } = options;
  const global = options.global ?? globalThis;
  /** What stood under each of the cells' names before any cell defined it. */
  const originals = new Map<string, PropertyDescriptor | undefined>();
  /** What each run that is on found; another may run from end to end while one is paused. */
  const found = new Set<Map<string, Stamp>>();
  let changed: readonly string[] = [];
  /** The run whose cell calls functions of cells that are over. */
  let latest: RunCourse | undefined;

  const stamps = () => {
    const now = new Map<string, Stamp>();
    for (const name of originals.keys()) {
      const own = Object.getOwnPropertyDescriptor(global, name);
      if (own && "value" in own) now.set(name, [own.value, stamp(own.value)]);
    }
    return now;
  };

  /** Notes what a run changed, so that no other takes it for its own work. */
  const end = (before: Map<string, Stamp>) => {
    found.delete(before);
    const now = [...stamps()].filter(([name, [value, mark]]) => {
      const old = before.get(name);
      return !old || !Object.is(old[0], value) || !Object.is(old[1], mark);
    });
    for (const other of found) for (const [name, mark] of now) other.set(name, mark);
    changed = now.map(([name]) => name);
  };

  const closures = new Closures(global);

  const defineOne = (name: string, property: PropertyDescriptor) => {
    const original = Object.getOwnPropertyDescriptor(global, name);
    if (!Reflect.defineProperty(global, name, { ...property, configurable: true })) {
      throw new TypeError(`‘${name}’ belongs to the browser. Choose another name.`);
    }
    if (!originals.has(name)) originals.set(name, original);
  };

  const define = (values: object, writable: boolean) => {
    for (const [name, value] of Object.entries(values)) {
      // An arrow function that was wrapped for `closure` did not get the name it is given.
      if (typeof value === "function" && value.name === "" && closures.of(value)) {
        Object.defineProperty(value, "name", { value: name, configurable: true });
      }
      defineOne(name, { value, writable, enumerable: true });
    }
  };

  const take = (module: string, name: string) => {
    const contents = (modules as Record<string, object>)[module] ?? {};
    if (name === "*") return contents;
    if (name in contents) return (contents as Record<string, unknown>)[name];
    const meant = nearestName(name, Object.keys(contents));
    throw new ImportError(
      `"${module}" has no ‘${name}’.${meant ? `\nPerhaps you meant ‘${meant}’.` : ""}`,
    );
  };

  const shared = {
    constants: (values: object) => define(values, false),
    variables: (values: object) => define(values, true),
    functions(values: Record<string, (...values: never[]) => unknown>) {
      for (const [name, value] of Object.entries(values)) {
        Object.defineProperty(value, "name", { value: name, configurable: true });
      }
      define(values, true);
    },
    closure: closures.add.bind(closures) as CellHost["closure"],
    take,
    takeMaybe: (module: string, name: string) =>
      name in ((modules as Record<string, object>)[module] ?? {}) ? take(module, name) : undefined,
    power,
    powerInto: (object: unknown, key: PropertyKey, exponent: unknown) => {
      const holder = object as Record<PropertyKey, unknown>;
      holder[key] = power(holder[key], exponent);
      return holder[key];
    },
  };

  return {
    async run(code, evaluate, began) {
      let body: ((host: CellHost) => Promise<void>) | undefined;
      changed = [];
      const receive = (cell: typeof body) => {
        body = cell;
      };
      Reflect.defineProperty(global, "$cell", { value: receive, configurable: true });
      try {
        evaluate(code);
      } finally {
        Reflect.deleteProperty(global, "$cell");
      }
      if (!body) throw new Error("The compiled cell did not hand over its body.");
      const course = new RunCourse(options);
      latest = course;
      began?.(course);
      const before = stamps();
      found.add(before);
      const wait = (value: unknown) => (course.isOver ? (latest ?? course) : course).wait(value);
      const loop: CellHost["loop"] = (...place) => course.loop(...place);
      try {
        const ran = body({ ...shared, wait, loop }).then(() => "done" as const);
        return await Promise.race([ran, course.stopped]);
      } finally {
        course.isOver = true;
        end(before);
      }
    },
    changed: () => changed,
    closures,
    host: { ...shared, wait: (value: unknown) => Promise.resolve(value) },
    define(properties) {
      for (const [name, property] of Object.entries(properties)) defineOne(name, property);
    },
    own(name) {
      if (!originals.has(name)) return undefined;
      const { value } = Object.getOwnPropertyDescriptor(global, name) ?? {};
      return { value };
    },
    bring(imports) {
      for (const { name, module, imported } of imports) {
        const contents = (modules as Record<string, object>)[module] ?? {};
        if (imported === "*" || imported in contents) {
          define({ [name]: take(module, imported) }, false);
        }
      }
    },
    forget(names) {
      for (const name of names) {
        if (!originals.has(name)) continue;
        Reflect.deleteProperty(global, name);
        const original = originals.get(name);
        if (original) Reflect.defineProperty(global, name, original);
        originals.delete(name);
      }
    },
  };
}

function power(base: unknown, exponent: unknown): unknown {
  if (typeof base === "bigint" || typeof exponent === "bigint") {
    return (base as bigint) ** (exponent as bigint);
  }
  // biome-ignore lint/style/useExponentiationOperator: the notebook replaces Math.pow, not the operator.
  return Math.pow(base as number, exponent as number);
}

class ImportError extends Error {
  override readonly name = "ImportError";
}
