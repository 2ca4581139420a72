/** Networks that learn well, and of which nobody should be told otherwise. */
import { moons, spiral, xor } from "../../data/index.ts";
import {
  adam,
  attention,
  batchNorm,
  binaryCrossEntropy,
  conv1d,
  conv2d,
  crossEntropy,
  dropout,
  embedding,
  flatten,
  gelu,
  globalAveragePool,
  gru,
  type Layer,
  lastStep,
  layerNorm,
  layerOf,
  linear,
  lstm,
  maxPool2d,
  meanSquaredError,
  type Optimizer,
  positionalEncoding,
  relu,
  rnn,
  sequential,
  sgd,
  sigmoid,
  softmax,
  type Tensor,
  tanh,
  tensor,
} from "../../index.ts";
import { bars, curve, firstSigns, letters, rounds } from "./healthy-data.ts";

export interface HealthyNetwork {
  readonly name: string;
  make(): {
    model: Layer;
    optimizer: Optimizer;
    batch: { inputs: Tensor; labels: Tensor };
    /** Cross-entropy, unless said. */
    loss?: (output: Tensor, labels: Tensor) => Tensor;
    /** How long it learns; 150 steps unless said. */
    steps?: number;
  };
}

const withAdam = (model: Layer, batch: { inputs: Tensor; labels: Tensor }, rate = 0.01) => ({
  model,
  batch,
  optimizer: adam(model.parameters(), { rate }),
});

function hidden(
  count: number,
  width: number,
  activation: (x: Tensor) => Tensor,
  start?: "he" | "xavier",
) {
  return Array.from({ length: count }, (_, i) => [
    linear(i === 0 ? 2 : width, width, start && { initialize: start }),
    activation,
  ]).flat();
}

function transformerBlock(size: number): Layer {
  const look = sequential(layerNorm(size), attention(size, { heads: 2, causal: true }));
  const think = sequential(layerNorm(size), linear(size, 2 * size), gelu, linear(2 * size, size));
  return sequential(
    layerOf({ look }, (x: Tensor) => x.add(look(x))),
    layerOf({ think }, (x: Tensor) => x.add(think(x))),
  );
}

export const healthyNetworks: readonly HealthyNetwork[] = [
  {
    name: "relu, one hidden layer",
    make: () => withAdam(sequential(...hidden(1, 32, relu), linear(32, 3)), spiral({ classes: 3 })),
  },
  {
    name: "the wide network of the first lesson",
    make: () =>
      withAdam(sequential(linear(2, 179), relu, linear(179, 2)), spiral({ turns: 3 }), 0.005),
  },
  {
    name: "the deep network of the first lesson",
    make: () =>
      withAdam(sequential(...hidden(4, 16, relu), linear(16, 2)), spiral({ turns: 3 }), 0.005),
  },
  {
    name: "tanh",
    make: () => withAdam(sequential(...hidden(2, 24, tanh, "xavier"), linear(24, 2)), moons()),
  },
  {
    name: "sigmoid, one hidden layer",
    make: () => withAdam(sequential(...hidden(1, 24, sigmoid), linear(24, 2)), moons(), 0.03),
  },
  {
    name: "ten layers of relu, begun after He",
    make: () => withAdam(sequential(...hidden(10, 32, relu, "he"), linear(32, 2)), spiral(), 0.001),
  },
  {
    name: "gelu with dropout",
    make: () => withAdam(sequential(...hidden(2, 32, gelu), dropout(0.2), linear(32, 2)), moons()),
  },
  {
    name: "a linear classifier that begins at zero",
    make: () => withAdam(linear(2, 2, { initialize: "zeros" }), moons(), 0.1),
  },
  {
    name: "gradient descent with momentum",
    make: () => {
      const model = sequential(...hidden(1, 16, tanh), linear(16, 2));
      const optimizer = sgd(model.parameters(), { rate: 0.1, momentum: 0.9 });
      return { model, optimizer, batch: moons() };
    },
  },
  {
    name: "XOR with four units",
    make: () => {
      const { inputs, labels } = xor();
      const model = sequential(linear(2, 4), tanh, linear(4, 1));
      const batch = { inputs, labels: labels.reshape([-1, 1]) };
      const optimizer = sgd(model.parameters(), { rate: 0.5 });
      return { model, optimizer, batch, loss: binaryCrossEntropy, steps: 1000 };
    },
  },
  {
    name: "probabilities by sigmoid and squared error",
    make: () => {
      const { inputs, labels } = moons();
      const model = sequential(...hidden(1, 16, tanh), linear(16, 1), sigmoid);
      const batch = { inputs, labels: labels.reshape([-1, 1]) };
      return { ...withAdam(model, batch, 0.03), loss: meanSquaredError, steps: 400 };
    },
  },
  {
    name: "a curve by squared error",
    make: () => ({
      ...withAdam(sequential(...hidden(2, 32, relu, "he"), linear(32, 1)), curve()),
      loss: meanSquaredError,
    }),
  },
  {
    name: "a convolutional network with all its pixels",
    make: () => {
      const model = sequential(
        ...[conv2d(1, 8, { padding: "same" }), relu, maxPool2d(2)],
        ...[conv2d(8, 16, { padding: "same" }), relu, maxPool2d(2)],
        ...[flatten, linear(64, 2)],
      );
      return withAdam(model, bars());
    },
  },
  {
    name: "a convolutional network with a global average",
    make: () => {
      const model = sequential(
        ...[conv2d(1, 8, { padding: "same" }), relu, conv2d(8, 16), relu],
        ...[globalAveragePool, linear(16, 2)],
      );
      return withAdam(model, bars());
    },
  },
  {
    name: "an autoencoder with a linear bottleneck",
    make: () => {
      const { inputs } = letters();
      const model = sequential(linear(64, 8), linear(8, 64));
      return { ...withAdam(model, { inputs, labels: inputs }), loss: meanSquaredError };
    },
  },
  {
    name: "an autoencoder that ends in sigmoids",
    make: () => {
      const { inputs } = letters();
      const model = sequential(
        linear(64, 32),
        relu,
        linear(32, 8),
        linear(8, 32),
        relu,
        linear(32, 64),
        sigmoid,
      );
      return { ...withAdam(model, { inputs, labels: inputs }), loss: meanSquaredError, steps: 400 };
    },
  },
  {
    name: "sparse inputs of many columns",
    make: () => withAdam(sequential(linear(64, 128), relu, linear(128, 10)), letters(), 0.003),
  },
  {
    name: "a loss of one's own after softmax",
    make: () => {
      const model = sequential(...hidden(1, 16, tanh), linear(16, 2), softmax);
      const loss = (output: Tensor, labels: Tensor) => {
        const right = tensor(Array.from(labels.data, (label) => [1 - label, label]));
        return meanSquaredError(output, right);
      };
      return { ...withAdam(model, moons(), 0.03), loss };
    },
  },
  {
    name: "a block with a way around it, written by hand",
    make: () => {
      const [inner, outer] = [linear(16, 16), linear(16, 16)];
      const block = Object.assign((x: Tensor) => outer(relu(inner(x))).add(x), {
        ...{ inner, outer },
        parameters: () => [...inner.parameters(), ...outer.parameters()],
      });
      return withAdam(sequential(linear(2, 16), relu, block, relu, linear(16, 2)), moons());
    },
  },
  {
    name: "frozen first layers",
    make: () => {
      const model = sequential(...hidden(2, 32, relu, "he"), linear(32, 2));
      for (const one of model.parameters().slice(0, 4)) one.keepGradient = false;
      return withAdam(model, moons());
    },
  },
  {
    name: "batch normalization after convolutions",
    make: () => {
      const model = sequential(
        ...[conv2d(1, 8, { bias: false }), batchNorm(8), relu, conv2d(8, 16), batchNorm(16), relu],
        ...[globalAveragePool, linear(16, 2)],
      );
      return withAdam(model, bars());
    },
  },
  {
    name: "ten layers of tanh with layer normalization",
    make: () => {
      const layers = Array.from({ length: 10 }, (_, i) => [
        linear(i ? 24 : 2, 24),
        layerNorm(24),
        tanh,
      ]).flat();
      return withAdam(sequential(...layers, linear(24, 2)), spiral());
    },
  },
  {
    name: "an LSTM that remembers the first of twelve",
    make: () => {
      const model = sequential(lstm(1, 16, { forgetBias: 1 }), lastStep, linear(16, 2));
      return withAdam(model, firstSigns());
    },
  },
  {
    name: "a plain recurrent layer begun orthogonally",
    make: () => {
      const recurrent = rnn(1, 16, { recurrentInitialize: "orthogonal" });
      return withAdam(sequential(recurrent, lastStep, linear(16, 2)), firstSigns());
    },
  },
  {
    name: "letters, embedded and read by a GRU",
    make: () => withAdam(sequential(embedding(8, 6), gru(6, 24), linear(24, 8)), rounds()),
  },
  {
    name: "letters, read by an LSTM as rows of a table",
    make: () => withAdam(sequential(lstm(8, 24, { oneHot: true }), linear(24, 8)), rounds()),
  },
  {
    name: "convolutions in time",
    make: () => {
      const layers = [conv1d(1, 8, { padding: "causal" }), relu, conv1d(8, 8), relu];
      return withAdam(sequential(...layers, flatten, linear(80, 2)), firstSigns());
    },
  },
  {
    name: "a small transformer that reads letters",
    make: () => {
      const model = sequential(
        ...[embedding(8, 24), positionalEncoding(10, 24), transformerBlock(24)],
        ...[transformerBlock(24), layerNorm(24), linear(24, 8)],
      );
      return withAdam(model, rounds(), 0.003);
    },
  },
];

/** Teaches it as a lesson would. */
export function train(network: ReturnType<HealthyNetwork["make"]>): void {
  const { model, optimizer, batch, loss = crossEntropy, steps = 150 } = network;
  for (let step = 0; step < steps; step++) {
    loss(model(batch.inputs), batch.labels).backward();
    optimizer.step();
  }
}
