import { type CellSyntaxError, type CompiledCell, compile } from "../compile/index.ts";
import { hashSource } from "../outputs/hash-source.ts";
import type { CellText } from "../plan/index.ts";
import type { CellView } from "./cell-view.ts";
import { inputsVersion } from "./inputs-version.ts";

/** The cells of a page as they compile now; each text is compiled once. */
export class CompiledCells {
  #views: readonly CellView[];
  readonly #known = new Map<string, { source: string; result: CompiledCell | CellSyntaxError }>();

  constructor(views: readonly CellView[]) {
    this.#views = views;
  }

  arrange(views: readonly CellView[]): void {
    this.#views = views;
  }

  result({ name, source }: CellView): CompiledCell | CellSyntaxError {
    const known = this.#known.get(name);
    if (known?.source === source) return known.result;
    const result = compile(source, name);
    this.#known.set(name, { source, result });
    return result;
  }

  /** All cells in order, as the plan wants to know them. */
  texts(): CellText[] {
    return this.#views.map((view) => {
      const result = this.result(view);
      const analysis = "code" in result ? result.analysis : null;
      const inputs = inputsVersion(view.inputs);
      return { name: view.name, sourceHash: hashSource(view.source), inputs, analysis };
    });
  }

  /** Which cell first declares which name. */
  declaredBy(): Record<string, string> {
    const declared: Record<string, string> = {};
    for (const view of this.#views) {
      const result = this.result(view);
      if (!("code" in result)) continue;
      for (const name of result.analysis.declares) declared[name] ??= view.name;
    }
    return declared;
  }
}
