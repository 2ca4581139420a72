import { createContext, Script } from "node:vm";
import type { CellModule } from "../cell-modules.ts";
import { compile } from "../compile.ts";
import { type CellHostOptions, type CellRunner, createCellHost } from "../create-cell-host.ts";

/** A worker's stand-in: a global object of its own in which tests run cells. */
export class CellContext {
  readonly runner: CellRunner;
  readonly #context = createContext({});

  constructor(options: Partial<CellHostOptions> = {}) {
    const modules: Record<CellModule, object> = {
      "hidden-layers": {},
      "hidden-layers/data": {},
      notebook: {},
    };
    this.runner = createCellHost({ modules, global: this.#global, ...options });
  }

  get #global(): object {
    return new Script("globalThis").runInContext(this.#context) as object;
  }

  /** Compiles and runs a cell; throws what the compiler refuses. */
  run(source: string, cell = "cell"): Promise<"done" | "stopped"> {
    const compiled = compile(source, cell);
    if ("message" in compiled) throw new Error(`${compiled.message} (${compiled.line})`);
    return this.runCode(compiled.code, cell);
  }

  runCode(code: string, cell: string): Promise<"done" | "stopped"> {
    return this.runner.run(code, (script) => this.evaluate(script, cell));
  }

  evaluate(script: string, cell = "cell"): void {
    new Script(script, { filename: `cell:///${cell}.ts` }).runInContext(this.#context);
  }

  /** The value of an expression, as a copy of this side. */
  value(expression: string): unknown {
    const text = new Script(`JSON.stringify(${expression})`).runInContext(this.#context) as string;
    return text === undefined ? undefined : JSON.parse(text);
  }
}
