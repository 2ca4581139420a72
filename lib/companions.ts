/** What examines and keeps trained networks: cells get it when one of them asks for it. */
export * from "./formats/index.ts";
export { type DiagnoseOptions, diagnose } from "./inspection/diagnose.ts";
export type { Diagnosis, Finding, LayerReport } from "./inspection/diagnosis.ts";
export { keptForBackward } from "./inspection/kept-for-backward.ts";
