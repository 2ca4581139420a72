export { type DiagnoseOptions, diagnose } from "./diagnose.ts";
export type { Diagnosis, Finding, LayerReport } from "./diagnosis.ts";
export { keptForBackward } from "./kept-for-backward.ts";
export { type LayerCost, type Summary, summary } from "./summary.ts";
