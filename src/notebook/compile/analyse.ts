import type { Program } from "acorn";
import type { CellAnalysis } from "./cell-analysis.ts";
import type { Scopes } from "./scopes.ts";
export function analyse(_program: Program, scopes: Scopes, _cell: string): CellAnalysis {
  return { declares: [...scopes.topLevel.keys()] };
}
