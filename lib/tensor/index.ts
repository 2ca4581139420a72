/** The door of this folder. Loading it installs the methods of a tensor. */
import "./arithmetic.ts";
import "./assign.ts";
import "./backward.ts";
import "./comparisons.ts";
import "./matmul.ts";
import "./reductions.ts";
import "./reshape.ts";

export { gelu, leakyRelu, relu, sigmoid, tanh } from "./activations.ts";
export { type Activation, affine } from "./affine.ts";
export {
  type AttentionWeightsOptions,
  attentionWeights,
  laterHidden,
} from "./attention-weights.ts";
export { change } from "./change.ts";
export { checkTensor } from "./check.ts";
export { convolve, type Padding, slideAlong } from "./convolution.ts";
export {
  createParameter,
  full,
  ones,
  type TensorData,
  type TensorOptions,
  tensor,
  zeros,
} from "./create.ts";
export { accuracy, crossEntropy } from "./cross-entropy.ts";
export { evaluate } from "./evaluate.ts";
export { abs, cos, exp, log, sin, sqrt } from "./functions.ts";
export { gatherRows } from "./gather.ts";
export { isEvaluating } from "./graph.ts";
export type { Labels } from "./labels.ts";
export type { ReduceOptions } from "./methods.ts";
export { normalDivergence } from "./normal-divergence.ts";
export { normalize } from "./normalize.ts";
export { type NotFiniteReport, onNotFinite } from "./not-finite.ts";
export {
  checkImages,
  globalAveragePool,
  globalMaxPool,
  poolAverage,
  poolMax,
} from "./pooling.ts";
export { noteLeaves } from "./record.ts";
export { type Blocks, GRU, LSTM, RNN, recur } from "./recurrence.ts";
export { clip, maximum, minimum, where } from "./select.ts";
export { concat, stack } from "./slice.ts";
export { logSoftmax, softmax } from "./softmax.ts";
export { binaryCrossEntropy, meanSquaredError } from "./squared-error.ts";
export { type NestedNumbers, Tensor } from "./tensor.ts";
