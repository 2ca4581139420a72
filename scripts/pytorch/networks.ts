import {
  attention,
  averagePool2d,
  batchNorm,
  binaryCrossEntropy,
  conv1d,
  conv2d,
  crossEntropy,
  embedding,
  flatten,
  gelu,
  globalAveragePool,
  gru,
  lastStep,
  layerNorm,
  layerOf,
  leakyRelu,
  linear,
  lstm,
  type Model,
  maxPool2d,
  meanSquaredError,
  positionalEncoding,
  relu,
  rnn,
  sequential,
  sigmoid,
  type Tensor,
  tanh,
} from "../../lib/index.ts";

export interface Network {
  /** What it is, and what it is trained with. */
  name: string;
  /** Made anew for each test, since layers may remember what they have seen. */
  model: () => Model & ((inputs: Tensor) => Tensor);
  loss: (outputs: Tensor, labels: Tensor) => Tensor;
  /** Parameters whose gradients are nothing but rounding. */
  withoutEffect?: readonly string[];
}

/** The networks of make-runs.py, in this library; `name` is that of the file. */
export const networks: readonly Network[] = [
  {
    name: "dense",
    model: () =>
      sequential(
        ...[linear(5, 9), gelu, linear(9, 8), tanh],
        ...[linear(8, 7), (x: Tensor) => leakyRelu(x), linear(7, 4)],
      ),
    loss: ofClasses,
  },
  {
    name: "regression",
    model: () => sequential(linear(3, 10), relu, linear(10, 6), sigmoid, linear(6, 2)),
    loss: meanSquaredError,
  },
  {
    name: "two-answers",
    model: () => sequential(linear(4, 6), tanh, linear(6, 1)),
    loss: binaryCrossEntropy,
  },
  {
    name: "convolutional",
    model: () =>
      sequential(
        ...[conv2d(2, 4, { padding: "same" }), relu, maxPool2d(2)],
        ...[conv2d(4, 5, { stride: 2, padding: 1 }), tanh, averagePool2d(2)],
        ...[flatten, linear(20, 3)],
      ),
    loss: ofClasses,
  },
  {
    name: "sequential-convolution",
    model: () =>
      sequential(
        ...[conv1d(3, 5, { padding: "same" }), tanh, conv1d(5, 4, { size: 4, stride: 2 }), gelu],
        ...[linear(4, 3), globalAveragePool],
      ),
    loss: ofClasses,
  },
  {
    name: "normalized",
    model: () =>
      sequential(
        ...[linear(4, 8), layerNorm(8), gelu],
        ...[linear(8, 6, { bias: false }), batchNorm(6), tanh, linear(6, 3)],
      ),
    loss: ofClasses,
  },
  { name: "rnn", model: () => reading(rnn(4, 6)), loss: ofClasses },
  // What is no embedding any more is multiplied, not looked up.
  { name: "gru", model: () => reading(tanh, gru(4, 6)), loss: ofClasses },
  { name: "lstm", model: () => reading(lstm(4, 6)), loss: ofClasses },
  {
    name: "attentive",
    model: () => {
      const attend = attention(8, { heads: 2, causal: true });
      const residual = layerOf({ attend }, (x: Tensor) => x.add(attend(x)));
      return sequential(
        ...[embedding(7, 8), positionalEncoding(9, 8), residual, layerNorm(8)],
        ...[lastStep, linear(8, 3)],
      );
    },
    loss: ofClasses,
    // A number added to all keys shifts all scores, which softmax does not see.
    withoutEffect: ["2.attend.key.bias"],
  },
];

function reading(...layers: ((x: Tensor) => Tensor)[]) {
  return sequential(embedding(7, 4), ...layers, lastStep, linear(6, 3));
}

function ofClasses(outputs: Tensor, labels: Tensor): Tensor {
  return crossEntropy(outputs, [...labels.data]);
}
