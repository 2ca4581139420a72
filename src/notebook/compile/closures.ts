/** A function of a cell that can be made anew elsewhere. */
export interface Closure {
  readonly text: string;
  /** What the text calls the host. */
  readonly mark: string;
  /** What it takes from functions and blocks around it, as it is now. */
  locals(): Record<string, unknown>;
}

type AnyFunction = (...values: never[]) => unknown;
type Remake = (host: object, locals: object) => [AnyFunction, () => Record<string, unknown>];

/** The functions of cells whose text and names are known. */
export class Closures {
  readonly #global: object;
  readonly #known = new WeakMap<AnyFunction, Omit<Closure, "text">>();

  constructor(global: object) {
    this.#global = global;
  }

  add<Given extends AnyFunction>(
    given: Given,
    mark: string,
    locals: Closure["locals"] = () => ({}),
  ): Given {
    this.#known.set(given, { mark, locals });
    return given;
  }

  /** Undefined for a function that is not known, or that carries properties. */
  of(value: AnyFunction): Closure | undefined {
    const known = this.#known.get(value);
    const own = Reflect.ownKeys(value).every((key) => usualKeys.has(key));
    const { prototype } = value as { prototype?: object };
    if (!known || !own || (prototype && Reflect.ownKeys(prototype).length > 1)) return undefined;
    return { ...known, text: Function.prototype.toString.call(value) };
  }

  /** The same function here; `evaluate` must run a text as a classic script at once. */
  remake(
    { text, mark, name, locals }: Omit<Closure, "locals"> & { name: string; locals: object },
    host: object,
    evaluate: (code: string) => void,
  ): AnyFunction {
    let remake: Remake | undefined;
    const receive = (given: Remake) => {
      remake = given;
    };
    const names = `{ ${Object.keys(locals).join(", ")} }`;
    Reflect.defineProperty(this.#global, "$closure", { value: receive, configurable: true });
    try {
      evaluate(`"use strict"; $closure((${mark}, ${names}) => [${text}\n, () => (${names})])`);
    } finally {
      Reflect.deleteProperty(this.#global, "$closure");
    }
    if (!remake) throw new Error("The text of a function gave none.");
    const [made, current] = remake(host, locals);
    Object.defineProperty(made, "name", { value: name, configurable: true });
    return this.add(made, mark, current);
  }
}

const usualKeys = new Set<PropertyKey>(["length", "name", "prototype", "arguments", "caller"]);
