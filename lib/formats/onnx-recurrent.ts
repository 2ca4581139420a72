/** How layers on sequences are said in ONNX's operators, which have the steps in front. */
import type { EmbeddingLayer, GruLayer, LstmLayer, RnnLayer } from "../layers/index.ts";
import type { Tensor } from "../tensor/index.ts";
import type { Attribute } from "./onnx-graph.ts";
import type { Place } from "./onnx-place.ts";

/** Code of the type of whole numbers. */
const INT64 = 7;

/** The operators, and where each of their blocks of weights is among ours. */
const operators = {
  rnn: { operator: "RNN", order: [0] },
  gru: { operator: "GRU", order: [1, 0, 2], linear_before_reset: 1 },
  lstm: { operator: "LSTM", order: [0, 3, 1, 2] },
};

export function writeRecurrent(place: Place, layer: RnnLayer | GruLayer | LstmLayer): string {
  const { graph, names } = place;
  const { inputWeights, recurrentWeights, bias, hidden, kind } = layer;
  const { operator, order, ...more } = operators[kind];
  const [inputs, columns] = inputWeights.shape as [number, number];
  const add = (weights: Tensor, shape: number[], spare = 0) => {
    const values = transposed(weights, order, hidden, spare);
    return graph.addFloats(names.get(weights) as string, shape, values);
  };
  const weights = [
    add(inputWeights, [1, columns, inputs]),
    recurrentWeights === undefined
      ? graph.addFloats(`zeros${columns}`, [1, columns, hidden], new Float32Array(columns * hidden))
      : add(recurrentWeights, [1, columns, hidden]),
    // The second half is the bias of the hidden state, which ours has not.
    ...(bias === undefined ? [] : [add(bias, [1, 2 * columns], columns)]),
  ];
  const rows = layer.oneHot ? writeOneHot(place, inputs) : place.input;
  const steps = graph.add("Transpose", [rows], { perm: [1, 0, 2] });
  const attributes: Record<string, Attribute> = { hidden_size: hidden, ...more };
  const states = graph.add(operator, [steps, ...weights], attributes);
  // [steps, directions, batch, hidden], with one direction.
  const sequences = graph.add("Transpose", [states], { perm: [2, 0, 1, 3] });
  return graph.add("Squeeze", [sequences, graph.addIntegers("direction", [2])]);
}

export function writeEmbedding(place: Place, { weights }: EmbeddingLayer): string {
  const { graph, names } = place;
  const table = graph.addFloats(names.get(weights) as string, weights.shape, weights.data);
  return graph.add("Gather", [table, writeWhole(place)]);
}

export function writeLastStep({ graph, input }: Place): string {
  const last = graph.add("Gather", [input, graph.addIntegers("last", [-1])], { axis: 1 });
  return graph.add("Squeeze", [last, graph.addIntegers("steps", [1])]);
}

function writeOneHot(place: Place, inputs: number): string {
  const { graph } = place;
  const depth = graph.addIntegers(`depth${inputs}`, [inputs]);
  const values = graph.addFloats("off and on", [2], Float32Array.of(0, 1));
  return graph.add("OneHot", [writeWhole(place), depth, values]);
}

function writeWhole({ graph, input }: Place): string {
  return graph.add("Cast", [input], { to: INT64 });
}

/** [rows, blocks · hidden] as [blocks · hidden, rows] in ONNX's order, with zeros behind. */
function transposed(
  { data, shape }: Tensor,
  order: readonly number[],
  hidden: number,
  spare: number,
): Float32Array<ArrayBuffer> {
  const columns = shape.at(-1) as number;
  const rows = data.length / columns;
  const values = new Float32Array(data.length + spare);
  for (let at = 0; at < data.length; at++) {
    const unit = Math.floor(at / rows);
    const column = (order[Math.floor(unit / hidden)] as number) * hidden + (unit % hidden);
    values[at] = data[(at % rows) * columns + column] as number;
  }
  return values;
}
