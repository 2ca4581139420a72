export {
  type AttendOptions,
  type AttentionLayer,
  type AttentionOptions,
  attention,
} from "./attention.ts";
export { type BatchNormLayer, type BatchNormOptions, batchNorm } from "./batch-norm.ts";
export { type Conv1dLayer, type Conv1dOptions, conv1d } from "./conv1d.ts";
export { type Conv2dLayer, type Conv2dOptions, conv2d } from "./conv2d.ts";
export { type DropoutLayer, dropout } from "./dropout.ts";
export { type EmbeddingLayer, type EmbeddingOptions, embedding } from "./embedding.ts";
export { flatten } from "./flatten.ts";
export type { Held, Override } from "./gate-override.ts";
export { type GruLayer, gru } from "./gru.ts";
export type { Initialization } from "./initialize.ts";
export { lastStep } from "./last-step.ts";
export type { Layer } from "./layer.ts";
export { type LayerNormLayer, type LayerNormOptions, layerNorm } from "./layer-norm.ts";
export { layerOf, type Part } from "./layer-of.ts";
export { type LinearLayer, type LinearOptions, linear } from "./linear.ts";
export { type LstmLayer, lstm } from "./lstm.ts";
export { type Model, namedParameters } from "./named-parameters.ts";
export { averagePool2d, maxPool2d, type Pool2dLayer, type Pool2dOptions } from "./pool2d.ts";
export {
  type PositionalEncodingLayer,
  type PositionalEncodingOptions,
  positionalEncoding,
} from "./positional-encoding.ts";
export type {
  CellState,
  Detachable,
  HiddenState,
  RecurrentLayer,
  Run,
  RunOptions,
} from "./recurrent.ts";
export type { LstmOptions, RecurrentOptions } from "./recurrent-weights.ts";
export { type RnnLayer, rnn } from "./rnn.ts";
export { type Sequential, sequential } from "./sequential.ts";
export { namedState } from "./statistics.ts";
