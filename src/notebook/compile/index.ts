export type { CellAnalysis, ImportedName } from "./cell-analysis.ts";
export type { CellSyntaxError } from "./cell-syntax-error.ts";
export { type CompiledCell, compile, compileCheck } from "./compile.ts";
