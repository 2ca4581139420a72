import type { LinearLayer } from "../layers/index.ts";
import type { Tensor } from "../tensor/index.ts";
import type { OnnxGraph } from "./onnx-graph.ts";
import type { Place } from "./onnx-place.ts";

export function writeLinear({ graph, input, names }: Place, { weights, bias }: LinearLayer) {
  const weightsName = addParameter(graph, weights, names);
  const product = graph.add("MatMul", [input, weightsName]);
  return bias === undefined
    ? product
    : graph.add("Add", [product, addParameter(graph, bias, names)]);
}

/** Adds a parameter's numbers under its name in the model. */
export function addParameter(
  graph: OnnxGraph,
  parameter: Tensor,
  names: ReadonlyMap<Tensor, string>,
): string {
  return graph.addFloats(names.get(parameter) as string, parameter.shape, parameter.data);
}
