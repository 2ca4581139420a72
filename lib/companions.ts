/** What looks into data and networks, and keeps them: cells get it when one of them asks for it. */
export {
  type PrincipalComponents,
  type PrincipalComponentsOptions,
  principalComponents,
} from "./data/principal-components.ts";
export * from "./formats/index.ts";
export { type DiagnoseOptions, diagnose } from "./inspection/diagnose.ts";
export type { Diagnosis, Finding, LayerReport } from "./inspection/diagnosis.ts";
export { keptForBackward } from "./inspection/kept-for-backward.ts";
