export { type LayerCost, type Summary, summary } from "./summary.ts";
