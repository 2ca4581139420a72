/** The library's door: what a lesson may import from "hidden-layers". */
export { DataError, GradientError, ShapeError, ValueError } from "./errors.ts";
export * from "./formats/index.ts";
export { type LayerCost, type Summary, summary } from "./inspection/index.ts";
export * from "./layers/index.ts";
export * from "./metrics/index.ts";
export * from "./optimizers/index.ts";
export {
  getRandomState,
  normal,
  type RandomState,
  randomInteger,
  setRandomState,
  setSeed,
  shuffle,
  uniform,
} from "./random.ts";
export {
  abs,
  accuracy,
  binaryCrossEntropy,
  clip,
  concat,
  cos,
  crossEntropy,
  evaluate,
  exp,
  full,
  gelu,
  globalAveragePool,
  globalMaxPool,
  type Labels,
  leakyRelu,
  log,
  logSoftmax,
  maximum,
  meanSquaredError,
  minimum,
  type NestedNumbers,
  type NotFiniteReport,
  normalDivergence,
  ones,
  onNotFinite,
  type ReduceOptions,
  relu,
  sigmoid,
  sin,
  softmax,
  sqrt,
  stack,
  Tensor,
  type TensorData,
  type TensorOptions,
  tanh,
  tensor,
  where,
  zeros,
} from "./tensor/index.ts";
export * from "./training/index.ts";
