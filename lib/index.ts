/** The library's door: what a lesson may import from "hidden-layers". */
export * from "./companions.ts";
export * from "./core.ts";
