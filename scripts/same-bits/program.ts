/** Trains small networks of every kind and gives the bits of all losses and weights. */
import {
  adam,
  adamW,
  attention,
  averagePool2d,
  batchNorm,
  conv1d,
  conv2d,
  crossEntropy,
  dropout,
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
  maxPool2d,
  meanSquaredError,
  normal,
  type Optimizer,
  positionalEncoding,
  relu,
  rmsProp,
  rnn,
  sequential,
  setSeed,
  sgd,
  sigmoid,
  softmax,
  type Tensor,
  tanh,
  tensor,
} from "../../lib/index.ts";

const STEPS = 20;

/** Losses and weights of each run, as hexadecimal digits of their float32. */
export type Bits = Record<string, { losses: string; weights: string }>;

interface Run {
  parameters: Tensor[];
  optimizer: Optimizer;
  loss: () => Tensor;
}

const runs: Record<string, () => Run> = {
  "dense network with Adam": () => {
    const model = sequential(linear(7, 19), gelu, linear(19, 33), tanh, linear(33, 5));
    const inputs = draw([23, 7]);
    const labels = Array.from({ length: 23 }, (_, i) => i % 5);
    return {
      parameters: model.parameters(),
      optimizer: adam(model.parameters(), { rate: 0.01 }),
      loss: () => crossEntropy(model(inputs), labels),
    };
  },
  "dense network with momentum": () => {
    const model = sequential(linear(4, 16), sigmoid, linear(16, 2));
    const inputs = draw([31, 4]);
    const targets = draw([31, 2]);
    return {
      parameters: model.parameters(),
      optimizer: sgd(model.parameters(), { rate: 0.05, momentum: 0.9 }),
      loss: () => meanSquaredError(model(inputs), targets),
    };
  },
  "convolutional network with RMSprop": () => {
    const model = sequential(
      ...[conv2d(1, 5, { padding: "same" }), relu, maxPool2d(2)],
      ...[conv2d(5, 8, { stride: 2 }), relu, averagePool2d(2), flatten, linear(8, 3)],
    );
    const inputs = draw([6, 13, 13, 1]);
    return {
      parameters: model.parameters(),
      optimizer: rmsProp(model.parameters(), { rate: 0.003 }),
      loss: () => crossEntropy(model(inputs), [0, 1, 2, 2, 1, 0]),
    };
  },
  "convolutional network with AdamW": () => {
    const model = sequential(conv2d(3, 8, { size: 5, padding: 2 }), relu, globalAveragePool);
    const inputs = draw([3, 9, 10, 3]);
    return {
      parameters: model.parameters(),
      optimizer: adamW(model.parameters(), { rate: 0.01, decay: 0.1 }),
      loss: () => crossEntropy(model(inputs), [7, 0, 3]),
    };
  },
  "convolution over time with momentum": () => {
    const model = sequential(
      ...[conv1d(3, 8, { size: 5, padding: "causal" }), relu, conv1d(8, 4, { stride: 2 })],
      globalAveragePool,
    );
    const inputs = draw([5, 19, 3]);
    return {
      parameters: model.parameters(),
      optimizer: sgd(model.parameters(), { rate: 0.05, momentum: 0.9 }),
      loss: () => crossEntropy(model(inputs), [0, 1, 2, 3, 0]),
    };
  },
  "recurrent network with Adam": () => {
    const model = sequential(
      embedding(9, 5),
      lstm(5, 11, { forgetBias: 1 }),
      gru(11, 6),
      rnn(6, 7),
    );
    const head = sequential(lastStep, dropout(0.2), linear(7, 4));
    const words = tensor(Float32Array.from({ length: 7 * 13 }, (_, i) => (i * i) % 9));
    const inputs = words.reshape([7, 13]);
    const parameters = [...model.parameters(), ...head.parameters()];
    return {
      parameters,
      optimizer: adam(parameters, { rate: 0.01 }),
      loss: () => crossEntropy(head(model(inputs)), [0, 1, 2, 3, 2, 1, 0]),
    };
  },
  "normalized network with Adam": () => {
    const model = sequential(
      ...[linear(6, 12), layerNorm(12), (x: Tensor) => leakyRelu(x), linear(12, 9)],
      ...[batchNorm(9), softmax, linear(9, 2)],
    );
    const inputs = draw([17, 6]);
    const targets = draw([17, 2]);
    return {
      parameters: model.parameters(),
      optimizer: adam(model.parameters(), { rate: 0.01 }),
      loss: () => meanSquaredError(model(inputs), targets),
    };
  },
  "attentive network with AdamW": () => {
    const attend = attention(8, { heads: 2, causal: true });
    const block = layerOf({ attend }, (x: Tensor) => x.add(attend(x)));
    const model = sequential(
      positionalEncoding(11, 8),
      block,
      layerNorm(8),
      lastStep,
      linear(8, 3),
    );
    const inputs = draw([6, 11, 8]);
    return {
      parameters: model.parameters(),
      optimizer: adamW(model.parameters(), { rate: 0.01 }),
      loss: () => crossEntropy(model(inputs), [0, 1, 2, 0, 1, 2]),
    };
  },
};

function draw(shape: number[]): Tensor {
  const size = shape.reduce((product, length) => product * length, 1);
  return tensor(Float32Array.from({ length: size }, normal), { shape });
}

export function computeBits(): Bits {
  const bits: Bits = {};
  for (const [name, begin] of Object.entries(runs)) {
    setSeed(name);
    const { parameters, optimizer, loss } = begin();
    const losses = Array.from({ length: STEPS }, () => {
      const value = loss();
      value.backward();
      optimizer.step();
      return value.item();
    });
    const weights = parameters.flatMap(({ data }) => [...data]);
    bits[name] = { losses: digits(losses), weights: digits(weights) };
  }
  return bits;
}

function digits(values: readonly number[]): string {
  const words = new Uint32Array(Float32Array.from(values).buffer);
  return Array.from(words, (word) => word.toString(16).padStart(8, "0")).join(" ");
}
