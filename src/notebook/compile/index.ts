export type { CellAnalysis, ImportedName } from "./cell-analysis.ts";
export type { CellHost, CellLoop, Checkpoint, CheckpointAnswer } from "./cell-host.ts";
export { type CellModule, cellModules } from "./cell-modules.ts";
export type { CellSyntaxError } from "./cell-syntax-error.ts";
export { type CompiledCell, compile, compileCheck } from "./compile.ts";
export { type CellHostOptions, type CellRunner, createCellHost } from "./create-cell-host.ts";
export { nearestName } from "./nearest-name.ts";
