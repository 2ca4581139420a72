import type { Program } from "acorn";
import type { Scopes } from "./scopes.ts";

/** What a cell's text says about names; top-level names and names of other cells only. */
export interface CellAnalysis {
  readonly declares: readonly string[];
  /** Those it declares with const. */
  readonly constants: readonly string[];
  /** Assigned anywhere in it, inside functions too. */
  readonly assigns: readonly string[];
  /** Mentioned anywhere in it, other than to declare them. */
  readonly mentions: readonly string[];
  readonly imports: readonly ImportedName[];
  /** Its text without types, which `findEffects` goes through. */
  readonly program: Program;
  readonly scopes: Scopes;
}

export interface ImportedName {
  readonly name: string;
  readonly module: string;
  /** The name in the module, or `*`. */
  readonly imported: string;
}
