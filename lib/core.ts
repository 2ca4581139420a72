/** What trains networks and measures them: every cell gets it. */
export { DataError, GradientError, ShapeError, ValueError } from "./errors.ts";
export { type LayerCost, type Summary, summary } from "./inspection/summary.ts";
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
