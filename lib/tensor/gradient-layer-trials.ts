import type { GradientTrial } from "./gradient-check.ts";
import {
  attending,
  each,
  images,
  layers,
  recurrent,
  type Shapes,
  someClamps,
  waves,
  wide,
} from "./gradient-shapes.ts";
import {
  affine,
  attentionWeights,
  convolve,
  GRU,
  globalAveragePool,
  globalMaxPool,
  LSTM,
  normalize,
  poolAverage,
  poolMax,
  RNN,
  recur,
  type Tensor,
  tensor,
} from "./index.ts";

/** Operations that layers are made of, and the shapes to try them with. */
export const layerTrials: GradientTrial[] = [
  ...each("affine", layers, (x, w, b) => affine(x, w, b, "none")),
  ...each(
    "affine without bias",
    layers.map((one) => one.slice(0, 2)),
    (x, w) => affine(x, w, undefined, "tanh"),
  ),
  ...each("affine and relu", layers, (x, w, b) => affine(x, w, b, "relu")),
  ...each("affine and tanh", layers, (x, w, b) => affine(x, w, b, "tanh")),
  ...each("affine and sigmoid", layers, (x, w, b) => affine(x, w, b, "sigmoid")),
  ...each("affine twice with the same weights", [[[3, 2], [2, 2], [2]]], (x, w, b) =>
    affine(affine(x, w, b, "tanh"), w, b, "none"),
  ),
  ...each("convolve", images, (x, w, b) =>
    convolve(x, w, b, { stride: 1, padding: "valid", activation: "none" }),
  ),
  ...each(
    "convolve without bias",
    images.map((one) => one.slice(0, 2)),
    (x, w) => convolve(x, w, undefined, { stride: 2, padding: "same", activation: "tanh" }),
  ),
  ...each("convolve and relu", images, (x, w, b) =>
    convolve(x, w, b, { stride: 2, padding: 2, activation: "relu" }),
  ),
  ...each(
    "convolve twice with the same weights",
    [[[1, 3, 3, 1], [2, 2, 1, 1], [1]]],
    (x, w, b) => {
      const same = { stride: 1, padding: "same", activation: "tanh" } as const;
      return convolve(convolve(x, w, b, same), w, b, same);
    },
  ),
  ...each("convolve sequences", waves, (x, w, b) =>
    convolve(x, w, b, { stride: 1, padding: "valid", activation: "none" }),
  ),
  ...each("convolve sequences, padded", waves, (x, w, b) =>
    convolve(x, w, b, { stride: 2, padding: 2, activation: "none" }),
  ),
  ...each("convolve sequences causally", waves, (x, w, b) =>
    convolve(x, w, b, { stride: 2, padding: "causal", activation: "none" }),
  ),
  ...each(
    "poolMax",
    [[[1, 2, 2, 1]], [[2, 5, 4, 3]]],
    (x) => poolMax(x, { size: 2, stride: 2 }),
    wide,
  ),
  ...each(
    "poolMax, overlapping",
    [[[1, 3, 4, 5]]],
    (x) => poolMax(x, { size: 2, stride: 1 }),
    wide,
  ),
  ...each("poolAverage", [[[1, 2, 2, 1]], [[2, 5, 4, 3]]], (x) =>
    poolAverage(x, { size: 2, stride: 2 }),
  ),
  ...each("poolAverage, overlapping", [[[1, 3, 4, 5]]], (x) =>
    poolAverage(x, { size: 2, stride: 1 }),
  ),
  ...each("globalAveragePool", [[[2, 3, 2, 3]], [[1, 1, 1, 1]], [[2, 5, 3]]], globalAveragePool),
  ...each("globalMaxPool", [[[2, 3, 2, 3]], [[1, 1, 1, 1]], [[2, 5, 3]]], globalMaxPool, wide),
  ...each(
    "recur as an RNN",
    recurrent(RNN),
    (x, w, recurrent, b, hidden) =>
      recur(affine(x, w, b, "none"), { blocks: RNN, recurrent, hidden }).outputs,
  ),
  ...each(
    "recur as a GRU",
    recurrent(GRU),
    (x, w, recurrent, b, hidden) =>
      recur(affine(x, w, b, "none"), { blocks: GRU, recurrent, hidden }).outputs,
  ),
  ...each(
    "recur as an LSTM",
    recurrent(LSTM),
    (x, w, recurrent, b, hidden, cell) =>
      recur(affine(x, w, b, "none"), { blocks: LSTM, recurrent, hidden, cell }).outputs,
  ),
  ...each("recur to cells", recurrent(LSTM), (x, w, recurrent, b, hidden, cell) => {
    const options = { blocks: LSTM, recurrent, hidden, cell, visible: true } as const;
    return recur(affine(x, w, b, "none"), options).cells as Tensor;
  }),
  ...each("recur to outputs and cells", recurrent(LSTM), (x, w, recurrent, b, hidden, cell) => {
    const options = { blocks: LSTM, recurrent, hidden, cell, visible: true } as const;
    const { outputs, cells } = recur(affine(x, w, b, "none"), options);
    return outputs.multiply(cells as Tensor).add(cells as Tensor);
  }),
  ...([RNN, GRU, LSTM] as const).flatMap((blocks) =>
    each(
      `recur with ${blocks} blocks, without recurrent weights`,
      recurrent(blocks).map(([x, w, , b]) => [x, w, b] as Shapes),
      (x, w, b) => recur(affine(x, w, b, "none"), { blocks }).outputs,
    ),
  ),
  ...([GRU, LSTM] as const).flatMap((blocks) =>
    each(
      `recur with ${blocks} blocks, with gates held`,
      recurrent(blocks),
      (x, w, recurrent, b, hidden, cell) => {
        const projected = affine(x, w, b, "none");
        const clamps = someClamps(projected, blocks);
        return recur(projected, { blocks, recurrent, hidden, cell, clamps }).outputs;
      },
    ),
  ),
  ...each("recur in two chunks", [recurrent(LSTM)[1]?.slice(0, 4) ?? []], (x, w, recurrent, b) => {
    const options = { blocks: LSTM, recurrent, visible: true } as const;
    const project = (part: Tensor) => affine(part, w, b, "none");
    const first = recur(project(x.slice(0, 2, { axis: 1 })), options);
    const last = (all: Tensor) => all.slice(1, 2, { axis: 1 }).reshape([2, 3]);
    const [hidden, cell] = [last(first.outputs), last(first.cells as Tensor)];
    const second = recur(project(x.slice(2, 3, { axis: 1 })), { ...options, hidden, cell });
    return second.outputs;
  }),
  ...each(
    "normalize rows",
    [[[3, 4]], [[1, 1]], [[2, 3, 7]], [[0, 3]], [[2, 0]]],
    (x) => normalize(x, "rows", 0.1).output,
  ),
  ...each(
    "normalize columns",
    [[[3, 4]], [[1, 1]], [[2, 3, 7]], [[9, 3]], [[2, 0]]],
    (x) => normalize(x, "columns", 0.1).output,
  ),
  ...each("attentionWeights", attending, (q, k) => attentionWeights(q, k)),
  ...each("attentionWeights, causal", attending, (q, k) =>
    attentionWeights(q, k, { causal: true }),
  ),
  ...each("attentionWeights, with a mask", [attending[1] as Shapes], (q, k) =>
    attentionWeights(q, k, { mask: tensor([1, 0, 0, 1, 1]) }),
  ),
];
