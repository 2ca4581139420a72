import { afterEach, describe, expect, it } from "vitest";
import { limits } from "../array/recycle.ts";
import { randomGenerator } from "../random.ts";
import { checkGradient, type GradientTrial } from "./gradient-check.ts";
import {
  anyShape,
  attending,
  each,
  images,
  layers,
  matrices,
  pairs,
  positive,
  recurrent,
  type Shapes,
  someClamps,
  waves,
  wide,
} from "./gradient-shapes.ts";
import * as everything from "./index.ts";
import {
  abs,
  affine,
  attentionWeights,
  binaryCrossEntropy,
  clip,
  concat,
  convolve,
  cos,
  crossEntropy,
  exp,
  GRU,
  gatherRows,
  gelu,
  globalAveragePool,
  globalMaxPool,
  LSTM,
  leakyRelu,
  log,
  logSoftmax,
  maximum,
  meanSquaredError,
  minimum,
  normalDivergence,
  normalize,
  poolAverage,
  poolMax,
  RNN,
  recur,
  relu,
  sigmoid,
  sin,
  softmax,
  sqrt,
  stack,
  type Tensor,
  tanh,
  tensor,
  where,
} from "./index.ts";

/** Every operation a gradient flows through, and the shapes to try it with. */
const trials: GradientTrial[] = [
  ...each("add", pairs, (x, y) => x.add(y)),
  ...each("add to itself", anyShape, (x) => x.add(x)),
  ...each("subtract", pairs, (x, y) => x.subtract(y)),
  ...each("multiply", pairs, (x, y) => x.multiply(y)),
  ...each("multiply with itself", anyShape, (x) => x.multiply(x)),
  ...each("divide", pairs, (x, y) => x.divide(y), positive),
  ...each("negate", anyShape, (x) => x.negate()),
  ...each("power 3", anyShape, (x) => x.power(3)),
  ...each("power 0", anyShape, (x) => x.power(0)),
  ...each("power -1.5", anyShape, (x) => x.power(-1.5), positive),
  ...each("relu", anyShape, relu),
  ...each("leakyRelu", anyShape, (x) => leakyRelu(x, { slope: 0.2 })),
  ...each("sigmoid", anyShape, sigmoid),
  ...each("tanh", anyShape, tanh),
  ...each("gelu", anyShape, gelu),
  ...each("exp", anyShape, exp),
  ...each("log", anyShape, log, positive),
  ...each("sqrt", anyShape, sqrt, positive),
  ...each("abs", anyShape, abs),
  ...each("sin", anyShape, sin),
  ...each("cos", anyShape, cos),
  ...each("clip", anyShape, (x) => clip(x, { low: -1, high: 1 })),
  ...each("clip above", anyShape, (x) => clip(x, { high: 0 })),
  ...each("maximum", pairs, (x, y) => maximum(x, y)),
  ...each("minimum", pairs, (x, y) => minimum(x, y)),
  ...each("where", pairs, (x, y) => where(tensor([0, 1, 1]).slice(0, 1), x, y)),
  ...each("where, by element", [[[3], [2, 3]]], (x, y) => where(tensor([0, 1, 1]), x, y)),
  ...each("matmul", matrices, (x, y) => x.matmul(y)),
  ...each("matmul with itself", [[[3, 3]]], (x) => x.matmul(x)),
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
  ...each("sum", anyShape, (x) => x.sum()),
  ...each("sum of rows", [[[3, 4]], [[1, 1]], [[2, 0]]], (x) => x.sum({ axis: 1, keepAxis: true })),
  ...each("sum of columns", [[[3, 4]], [[2, 5, 3]]], (x) => x.sum({ axis: -2 })),
  ...each("mean", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.mean()),
  ...each("mean of columns", [[[3, 4]], [[2, 5, 3]]], (x) => x.mean({ axis: 0 })),
  ...each("max", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.max(), wide),
  ...each(
    "max of columns",
    [[[3, 4]], [[2, 5, 3]]],
    (x) => x.max({ axis: -2, keepAxis: true }),
    wide,
  ),
  ...each("min of rows", [[[3, 4]], [[2, 5, 3]]], (x) => x.min({ axis: 1 }), wide),
  ...each("variance", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.variance()),
  ...each("variance of columns", [[[3, 4]], [[2, 5, 3]], [[2, 1, 0]]], (x) =>
    x.variance({ axis: 1, keepAxis: true }),
  ),
  ...each("reshape", [[[2, 6]], [[12]], [[3, 1, 4]]], (x) => x.reshape([4, -1])),
  ...each("transpose", [[[3, 5]], [[1, 4]], [[2, 3, 4]], [[0, 2]]], (x) => x.transpose()),
  ...each("transpose in order", [[[2, 3, 4]], [[1, 5, 1]]], (x) => x.transpose([2, 0, 1])),
  ...each("slice", [[[5]], [[4, 3]], [[3, 2, 2]]], (x) => x.slice(1, 3)),
  ...each("slice of columns", [[[4, 5]], [[2, 3, 7]]], (x) => x.slice(-3, -1, { axis: -1 })),
  ...each("at", [[[3]], [[2, 5]], [[2, 3, 0]]], (x) => x.at(1)),
  ...each("at, along the last axis", [[[3]], [[2, 5]], [[4, 1, 2]]], (x) => x.at(-2, { axis: -1 })),
  ...each("two slices", [[[4, 3]]], (x) => x.slice(0, 3).multiply(x.slice(1))),
  ...each(
    "concat",
    [
      [
        [2, 3],
        [4, 3],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ],
    (x, y) => concat([x, y, x]),
  ),
  ...each(
    "concat of columns",
    [
      [
        [2, 3],
        [2, 1],
      ],
    ],
    (x, y) => concat([x, y], { axis: 1 }),
  ),
  ...each(
    "stack",
    [
      [[3], [3]],
      [
        [2, 4],
        [2, 4],
      ],
    ],
    (x, y) => stack([x, y], { axis: -1 }),
  ),
  ...each("gather", [[[3]], [[4, 5]], [[3, 1, 2]]], (x) => x.gather([2, 0, 2, 1])),
  ...each("gather by a table", [[[3, 2]]], (x) =>
    x.gather(
      tensor([
        [0, 2],
        [2, 2],
      ]),
    ),
  ),
  ...each(
    "gatherRows with a bias",
    [
      [[4, 3], [3]],
      [[3, 1], [1]],
    ],
    (x, b) => gatherRows("test", x, tensor([[2, 0, 2]]), b),
  ),
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
  ...each("detached factor", anyShape, (x) => x.multiply(ones(x))),
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
  ...each("softmax", [[[1]], [[5]], [[3, 4]], [[2, 3, 7]], [[0, 3]]], softmax),
  ...each("logSoftmax", [[[1]], [[5]], [[3, 4]], [[2, 3, 7]], [[0, 3]]], logSoftmax),
  ...each("attentionWeights", attending, (q, k) => attentionWeights(q, k)),
  ...each("attentionWeights, causal", attending, (q, k) =>
    attentionWeights(q, k, { causal: true }),
  ),
  ...each("attentionWeights, with a mask", [attending[1] as Shapes], (q, k) =>
    attentionWeights(q, k, { mask: tensor([1, 0, 0, 1, 1]) }),
  ),
  ...each("crossEntropy", [[[4, 3]], [[2, 2, 5]]], (x) => crossEntropy(x, [1, 0, 2, 2])),
  ...each("crossEntropy of one class", [[[4, 1]]], (x) => crossEntropy(x, [0, 0, 0, 0])),
  ...each(
    "meanSquaredError",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => meanSquaredError(x, y),
  ),
  ...each(
    "normalDivergence",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => normalDivergence(x, y),
  ),
  ...each(
    "binaryCrossEntropy",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => binaryCrossEntropy(x, y),
  ),
];

function ones(like: Tensor): Tensor {
  return like.detach().subtract(like.detach()).add(1);
}

/** What this folder gives that no gradient flows through. */
const constant = new Set([
  ...["Tensor", "createParameter", "full", "ones", "tensor", "zeros", "accuracy", "evaluate"],
  ...["change", "checkImages", "checkTensor", "isEvaluating", "laterHidden", "noteLeaves"],
  ...["onNotFinite", "slideAlong", "backward", "detach", "assign", "item", "toArray", "toString"],
  ...["argmax", "equal", "greater", "greaterOrEqual", "less", "lessOrEqual"],
]);
const methods = Object.getOwnPropertyDescriptors(everything.Tensor.prototype);
const operations = [
  ...Object.entries(everything),
  ...Object.entries(methods).map(([name, { value }]) => [name, value] as const),
].flatMap(([name, one]) => (typeof one === "function" && name !== "constructor" ? name : []));

describe("the gradient of each operation equals the slope of its result", () => {
  const usual = { ...limits };
  afterEach(() => {
    Object.assign(limits, usual);
  });

  it.each(trials)("$name", (trial) => {
    checkGradient(trial, randomGenerator(trial.name).uniform);
  });

  it.each(trials)("$name, when all room is used again at every step", (trial) => {
    Object.assign(limits, { nursery: -1, lasting: -1 });
    checkGradient(trial, randomGenerator(trial.name).uniform);
  });

  const tried = new Set(trials.map(({ name }) => name.match(/^\w+/)?.[0]));

  it.each(operations.filter((name) => !constant.has(name)))("is tried for %s", (name) => {
    expect(
      tried.has(name),
      `Add "${name}" to trials of lib/tensor/gradients.test.ts, or to "constant" if no gradient flows through it.`,
    ).toBe(true);
  });
});
