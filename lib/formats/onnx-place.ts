import type { Shape } from "../array/shape.ts";
import type { Tensor } from "../tensor/index.ts";
import type { OnnxGraph } from "./onnx-graph.ts";

/** Where a layer stands while it is written. */
export interface Place {
  readonly graph: OnnxGraph;
  /** The name of the value that goes in, and its shape for a batch of one. */
  readonly input: string;
  readonly shape: Shape;
  /** The names of the model's parameters. */
  readonly names: ReadonlyMap<Tensor, string>;
}
