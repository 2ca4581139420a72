import { describe, expect, it } from "vitest";
import {
  attention,
  averagePool2d,
  conv1d,
  conv2d,
  embedding,
  flatten,
  getRandomState,
  globalAveragePool,
  gru,
  type Layer,
  lastStep,
  linear,
  lstm,
  maxPool2d,
  normal,
  positionalEncoding,
  relu,
  rnn,
  sequential,
  setSeed,
  sigmoid,
  summary,
  type Tensor,
} from "../index.ts";

const lenet = () =>
  sequential(
    ...[conv2d(1, 6, { size: 5, padding: 2 }), relu, maxPool2d(2)],
    ...[conv2d(6, 16, { size: 5 }), relu, maxPool2d(2), flatten],
    ...[linear(400, 120), relu, linear(120, 84), relu, linear(84, 10)],
  );
const features = () => [
  ...[conv2d(1, 8, { padding: "same" }), relu, maxPool2d(2)],
  ...[conv2d(8, 16, { padding: "same" }), relu, maxPool2d(2)],
];

/** Counts that textbooks and papers give, or that were counted by hand. */
const known: [name: string, model: () => Layer, shape: number[], counts: [number, number]][] = [
  [
    "784-256-10",
    () => sequential(linear(784, 256), relu, linear(256, 10)),
    [784],
    [203530, 203264],
  ],
  ["LeNet", lenet, [28, 28, 1], [61706, 416520]],
  [
    "two convolutions and a global average",
    () => sequential(...features(), globalAveragePool, linear(16, 10)),
    [28, 28, 1],
    [1418, 282400],
  ],
  [
    "two convolutions and all their pixels",
    () => sequential(...features(), flatten, linear(784, 10)),
    [28, 28, 1],
    [9098, 290080],
  ],
  [
    "an autoencoder",
    () => sequential(linear(784, 32), relu, linear(32, 784), sigmoid),
    [784],
    [50992, 50176],
  ],
  [
    "an LSTM over 28 rows",
    () => sequential(lstm(28, 32), lastStep, linear(32, 10)),
    [28, 28],
    [8138, 28 * (28 + 32) * 128 + 320],
  ],
  [
    "characters looked up",
    () => sequential(embedding(64, 8), rnn(8, 16), linear(16, 64)),
    [32],
    [512 + 400 + 1088, 32 * (8 * 16 + 16 * 16 + 16 * 64)],
  ],
  ["a plain recurrent layer", () => rnn(28, 32), [20, 28], [1952, 20 * 1920]],
  ["a GRU", () => gru(28, 32), [20, 28], [5856, 20 * 5760]],
  ["an LSTM", () => lstm(28, 32), [20, 28], [7808, 20 * 7680]],
  ["characters as one-hot rows", () => gru(64, 16, { oneHot: true }), [32], [3888, 32 * 16 * 48]],
  ["a convolution in time", () => conv1d(3, 8, { size: 5 }), [20, 3], [128, 5 * 3 * 8 * 16]],
  // Queries, keys, values and outputs at 5 moments; then 25 pairs weighed, and mixed, by 8 numbers.
  ["attention", () => attention(8, { heads: 2 }), [5, 8], [288, 5 * 4 * 64 + 2 * 25 * 8]],
  [
    "attention after learned positions",
    () => sequential(positionalEncoding(9, 8, { learned: true }), attention(8, { causal: true })),
    [5, 8],
    [72 + 288, 1680],
  ],
  ["a layer by itself", () => linear(3, 5, { bias: false }), [3], [15, 15]],
  ["a layer at each of 7 places", () => linear(3, 5), [7, 3], [20, 105]],
];

describe("summary", () => {
  it.each(known)("counts %s", (_, model, shape, counts) => {
    const costs = summary(model(), shape);
    expect([costs.parameters, costs.multiplyAdds]).toEqual(counts);
    expect(costs.unknown).toEqual([]);
  });

  it("says how each count comes about, and what comes out", () => {
    const { layers } = summary(lenet(), [28, 28, 1]);
    expect(layers[0]).toEqual({
      place: "0",
      kind: "conv2d",
      shape: [28, 28, 6],
      parameters: 156,
      multiplyAdds: 117600,
      memory: 4 * 28 * 28 * 6,
      formulas: {
        parameters: "5 × 5 × 1 × 6 + 6 = 156",
        multiplyAdds: "5 × 5 × 1 × 6 × 28 × 28 = 117,600",
      },
    });
    expect(layers[6]).toMatchObject({ kind: "flatten", shape: [400], parameters: 0, memory: 0 });
    expect(layers[6]?.formulas).toEqual({ parameters: "0", multiplyAdds: "0" });
  });

  it("says how the count of attention comes about", () => {
    expect(summary(attention(8), [5, 8]).layers[0]?.formulas.multiplyAdds).toBe(
      "8 × 8 × 5 + 8 × 8 × 5 + 8 × 8 × 5 + 8 × 8 × 5 + 5 × 5 × 8 + 5 × 5 × 8 = 1,680",
    );
  });

  it("reads as a table with the totals below", () => {
    expect(String(summary(sequential(linear(784, 256), relu, linear(256, 10)), [784]))).toBe(
      [
        "layer     output  parameters                 multiply-adds        bytes",
        "0 linear  [256]   784 × 256 + 256 = 200,960  784 × 256 = 200,704  1,024",
        "1 relu    [256]   0                          0                    1,024",
        "2 linear  [10]    256 × 10 + 10 = 2,570      256 × 10 = 2,560     40",
        "203,530 parameters, 203,264 multiply-adds, 2,088 bytes",
      ].join("\n"),
    );
  });

  it("goes into networks within networks, and pools by the mean", () => {
    const model = sequential(sequential(averagePool2d(2), flatten), linear(4, 2));
    expect(summary(model, [4, 4, 1]).layers.map(({ place, kind }) => `${place} ${kind}`)).toEqual([
      "0.0 averagePool2d",
      "0.1 flatten",
      "1 linear",
    ]);
  });

  it("does not count what nobody knows as nothing", () => {
    const scale = linear(4, 4);
    const own = Object.assign((x: Tensor) => scale(x).add(x), { parameters: scale.parameters });
    function half(x: Tensor) {
      return x.slice(0, 2, { axis: 1 });
    }
    const costs = summary(sequential(linear(4, 4), own, half), [4]);
    expect(costs.parameters).toBe(40);
    expect(costs.layers[1]).toMatchObject({ parameters: 20, multiplyAdds: undefined });
    expect(costs.layers[2]?.shape).toEqual([2]);
    expect(costs.unknown).toEqual(["1 function", "2 half"]);
    expect(costs.title).toBe(
      "40 parameters, at least 16 multiply-adds, 40 bytes; not known: 1 function, 2 half",
    );
  });

  it("counts a layer that stands at two places once, and its work twice", () => {
    const shared = linear(4, 4);
    const costs = summary(sequential(shared, relu, shared), [4]);
    expect([costs.parameters, costs.multiplyAdds]).toEqual([20, 32]);
  });

  it("disturbs no random number", () => {
    setSeed("summary");
    const before = getRandomState();
    summary((x) => x.add(normal()), [2]);
    expect(getRandomState()).toEqual(before);
  });

  it("explains a batch, and what is no network", () => {
    const model = sequential(flatten, linear(784, 10));
    expect(() => summary(model, [64, 784])).toThrow(
      "summary can't run the network on one example of shape [64, 784]: linear(784, 10) can't take an input of shape [1, 50176].\n" +
        "summary puts the batch in front itself, so 2 lengths make 3.\n" +
        "Give it the shape of one example, without the batch: [784], [28, 28, 1] or [time, features].",
    );
    expect(() => summary(undefined as never, [2])).toThrow(
      "summary needs a network, but got undefined.\n" +
        "It counts what sequential(…) made, or a single layer.\n" +
        "Write summary(model, [784]), with the shape of one example.",
    );
    expect(() => summary(relu, 784 as never)).toThrow("summary needs a shape, but got 784.");
    expect(() => summary((() => 3) as never, [2])).toThrow("summary needs a tensor, but got 3.");
  });
});
