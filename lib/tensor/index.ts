/** The door of this folder. Loading it installs the methods of a tensor. */
import "./arithmetic.ts";
import "./backward.ts";
import "./matmul.ts";

export { relu, sigmoid, tanh } from "./activations.ts";
export { type Activation, affine } from "./affine.ts";
export { change } from "./change.ts";
export { checkTensor } from "./check.ts";
export {
  createParameter,
  full,
  ones,
  type TensorData,
  type TensorOptions,
  tensor,
  zeros,
} from "./create.ts";
export { evaluate } from "./evaluate.ts";
export { isEvaluating } from "./graph.ts";
export type { Labels } from "./labels.ts";
export { accuracy, crossEntropy } from "./losses.ts";
export { type NotFiniteReport, onNotFinite } from "./not-finite.ts";
export { Tensor } from "./tensor.ts";
