export type { Initialization } from "./initialize.ts";
export type { Layer } from "./layer.ts";
export { type LinearLayer, type LinearOptions, linear } from "./linear.ts";
export { type Sequential, sequential } from "./sequential.ts";
