/** What is measured: sizes, and the numbers every contender begins with. */

export const names = [
  "W1-64",
  "W1-256",
  "W1-512",
  "W1-1024",
  "W2",
  "W3",
  "W4",
  "W5-LSTM",
  "W5-RNN",
] as const;
export type Workload = (typeof names)[number];

export const descriptions: Record<Workload, string> = {
  "W1-64": "matrix product, 64 × 64",
  "W1-256": "matrix product, 256 × 256",
  "W1-512": "matrix product, 512 × 512",
  "W1-1024": "matrix product, 1,024 × 1,024",
  W2: "digits, 784-128-10, batch 64",
  W3: "points, 2-16-16-1, batch 32",
  W4: "images, two convolutions, batch 32",
  "W5-LSTM": "characters, LSTM of 64, 32 steps, batch 16",
  "W5-RNN": "characters, plain RNN of 64, 32 steps, batch 16",
};

/** Size of a step of gradient descent. */
export const rates: Partial<Record<Workload, number>> = {
  W2: 0.1,
  W3: 0.1,
  W4: 0.05,
  "W5-LSTM": 1,
  "W5-RNN": 0.1,
};

/** Length of the side of the matrices of W1. */
export function sideOf(workload: Workload): number | undefined {
  const [name, side] = workload.split("-");
  return name === "W1" ? Number(side) : undefined;
}

export interface Numbers {
  readonly shape: readonly number[];
  readonly values: Float32Array<ArrayBuffer>;
}

/**
 * The same numbers for everyone. Images are [images, height, width, channels], weights [in, out] or
 * [height, width, in, out], and the gates of an LSTM stand as input, forget, candidate, output.
 */
export function numbersFor(workload: Workload): Record<string, Numbers> {
  const random = generator(1 + names.indexOf(workload));
  const uniform = (shape: number[], low: number, high: number) =>
    fill(shape, () => low + (high - low) * random());
  const whole = (shape: number[], below: number) => fill(shape, () => Math.floor(random() * below));
  const weights = (shape: number[], inputs: number) => {
    const bound = 1 / Math.sqrt(inputs);
    return uniform(shape, -bound, bound);
  };
  const side = sideOf(workload);
  if (side !== undefined) {
    return { left: uniform([side, side], -1, 1), right: uniform([side, side], -1, 1) };
  }
  if (workload === "W2") {
    return {
      inputs: uniform([64, 784], 0, 1),
      labels: whole([64], 10),
      weights1: weights([784, 128], 784),
      bias1: weights([128], 784),
      weights2: weights([128, 10], 128),
      bias2: weights([10], 128),
    };
  }
  if (workload === "W3") {
    return {
      inputs: uniform([32, 2], -1, 1),
      targets: uniform([32, 1], -1, 1),
      weights1: weights([2, 16], 2),
      bias1: weights([16], 2),
      weights2: weights([16, 16], 16),
      bias2: weights([16], 16),
      weights3: weights([16, 1], 16),
      bias3: weights([1], 16),
    };
  }
  if (workload === "W4") {
    return {
      inputs: uniform([32, 28, 28, 1], 0, 1),
      labels: whole([32], 10),
      weights1: weights([3, 3, 1, 16], 9),
      bias1: weights([16], 9),
      weights2: weights([3, 3, 16, 32], 144),
      bias2: weights([32], 144),
      weights3: weights([1568, 10], 1568),
      bias3: weights([10], 1568),
    };
  }
  const gates = workload === "W5-LSTM" ? 4 : 1;
  return {
    inputs: whole([16, 32], 64),
    labels: whole([16, 32], 64),
    embedding: uniform([64, 64], -1, 1),
    inputWeights: weights([64, 64 * gates], 64),
    hiddenWeights: weights([64, 64 * gates], 64),
    bias: weights([64 * gates], 64),
    weights: weights([64, 64], 64),
    outputBias: weights([64], 64),
  };
}

function fill(shape: number[], draw: () => number): Numbers {
  const size = shape.reduce((product, length) => product * length, 1);
  return { shape, values: Float32Array.from({ length: size }, draw) };
}

/** Mulberry32, by Tommy Ettinger: enough chance for weights, the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
