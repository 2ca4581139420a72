export { type Conv2dLayer, type Conv2dOptions, conv2d } from "./conv2d.ts";
export { type DropoutLayer, dropout } from "./dropout.ts";
export { flatten } from "./flatten.ts";
export type { Initialization } from "./initialize.ts";
export type { Layer } from "./layer.ts";
export { type LinearLayer, type LinearOptions, linear } from "./linear.ts";
export { type Model, namedParameters } from "./named-parameters.ts";
export { averagePool2d, maxPool2d, type Pool2dLayer, type Pool2dOptions } from "./pool2d.ts";
export { type Sequential, sequential } from "./sequential.ts";
