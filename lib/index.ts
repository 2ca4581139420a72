/** The library's door: what a lesson may import from "hidden-layers". */
export { DataError, GradientError, ShapeError, ValueError } from "./errors.ts";
export * from "./layers/index.ts";
export * from "./optimizers/index.ts";
export {
  accuracy,
  crossEntropy,
  evaluate,
  full,
  type Labels,
  type NotFiniteReport,
  ones,
  onNotFinite,
  relu,
  sigmoid,
  Tensor,
  type TensorData,
  type TensorOptions,
  tanh,
  tensor,
  zeros,
} from "./tensor/index.ts";
