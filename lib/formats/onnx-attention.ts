/** How attention, and what tells it the order, are said in ONNX's operators. */
import type { AttentionLayer, LinearLayer, PositionalEncodingLayer } from "../layers/index.ts";
import { laterHidden } from "../tensor/index.ts";
import { writeLinear } from "./onnx-linear.ts";
import type { Place } from "./onnx-place.ts";

export function writeAttention(place: Place, layer: AttentionLayer): string {
  const { graph, shape } = place;
  const [, time, size] = shape as [number, number, number];
  const { heads, causal, query, key, value, output } = layer;
  const share = size / heads;
  // A length of 0 stands for the one that is there: the batch.
  const apart = graph.addIntegers(`heads ${time} ${heads} ${share}`, [0, time, heads, share]);
  const together = graph.addIntegers(`moments ${time} ${size}`, [0, time, size]);
  const split = (part: LinearLayer, perm: number[]) =>
    graph.add("Transpose", [graph.add("Reshape", [writeLinear(place, part), apart])], { perm });
  const factor = graph.addFloats(`scale ${share}`, [], Float32Array.of(1 / Math.sqrt(share)));
  const queries = graph.add("Mul", [split(query, [0, 2, 1, 3]), factor]);
  let scores = graph.add("MatMul", [queries, split(key, [0, 2, 3, 1])]);
  if (causal) {
    const { shape, data } = laterHidden(time, time);
    scores = graph.add("Add", [scores, graph.addFloats(`later ${time}`, shape, data)]);
  }
  const weights = graph.add("Softmax", [scores], { axis: -1 });
  const found = graph.add("MatMul", [weights, split(value, [0, 2, 1, 3])]);
  const moments = graph.add("Transpose", [found], { perm: [0, 2, 1, 3] });
  return writeLinear({ ...place, input: graph.add("Reshape", [moments, together]) }, output);
}

export function writePositions(place: Place, { table }: PositionalEncodingLayer): string {
  const { graph, input, shape, names } = place;
  const [length] = table.shape;
  const time = shape[1] as number;
  // The waves, which are no parameter, have no name in the model.
  const name = names.get(table) ?? `positions of ${input}`;
  let rows = graph.addFloats(name, table.shape, table.data);
  if (time !== length) {
    const ends = [0, time].map((end) => graph.addIntegers(`position ${end}`, [end]));
    rows = graph.add("Slice", [rows, ...ends]);
  }
  return graph.add("Add", [input, rows]);
}
