export { type DiagnoseOptions, diagnose } from "./diagnose.ts";
export type { Diagnosis, Finding, LayerReport } from "./diagnosis.ts";
export { type LayerCost, type Summary, summary } from "./summary.ts";
