/** @jax-js/jax: everything inside one `jit`, convolutions as products with unfolded images. */
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from "@jax-js/jax";
import { type Contender, serve } from "../contender.ts";
import { type Numbers, rates } from "../workloads.ts";

type Weights = Record<string, np.Array>;
type Loss = (weights: Weights, inputs: np.Array, answers: np.Array) => np.Array;

const contender: Contender = async (workload, numbers) => {
  await init("wasm");
  defaultDevice("wasm");
  const given = (name: string) => {
    const { shape, values } = numbers[name] as Numbers;
    return np.array(values).reshape([...shape]);
  };
  const oneHot = (name: string, classes: number) => {
    const { shape, values } = numbers[name] as Numbers;
    const indices = np.array(Int32Array.from(values), { dtype: np.int32 });
    return nn.oneHot(indices, classes).reshape([...shape, classes]);
  };
  if (workload.startsWith("W1")) {
    const product = jit((left: np.Array, right: np.Array) => np.matmul(left, right));
    const left = given("left");
    const right = given("right");
    return async () => {
      const result = await product(left.ref, right.ref).blockUntilReady();
      result.dispose();
      return 0;
    };
  }
  const rate = rates[workload] as number;
  const [first, second, ...rest] = Object.keys(numbers) as [string, string, ...string[]];
  let weights: Weights = Object.fromEntries(rest.map((name) => [name, given(name)]));
  const recurrent = workload.startsWith("W5");
  const inputs = recurrent ? oneHot(first, 64) : given(first);
  const answers = workload === "W3" ? given(second) : oneHot(second, recurrent ? 64 : 10);
  const loss = losses[workload] as Loss;
  const train = jit((old: Weights, x: np.Array, y: np.Array) => {
    const [value, gradients] = valueAndGrad(loss)(tree.ref(old), x, y);
    const next = tree.map(
      (weight: np.Array, gradient: np.Array) => weight.sub(gradient.mul(rate)),
      old,
      gradients as Weights,
    );
    return [value, next] as [np.Array, Weights];
  });
  return () => {
    const [value, next] = train(weights, inputs.ref, answers.ref) as [np.Array, Weights];
    weights = next;
    return value.item();
  };
};

const at = (weights: Weights, name: string) => weights[name] as np.Array;

const losses: Record<string, Loss> = {
  W2: (w, x, y) => {
    const hidden = nn.relu(affine(w, "1", x));
    return crossEntropy(affine(w, "2", hidden), y);
  },
  W3: (w, x, y) => {
    const hidden = np.tanh(affine(w, "2", np.tanh(affine(w, "1", x))));
    return np.mean(np.square(affine(w, "3", hidden).sub(y)));
  },
  W4: (w, x, y) => {
    const small = pool(nn.relu(convolve(w, "1", x)));
    const smaller = pool(nn.relu(convolve(w, "2", small)));
    return crossEntropy(affine(w, "3", smaller.reshape([32, 1568])), y);
  },
  "W5-LSTM": (w, x, y) => {
    const outside = fromInputs(w, x);
    let hidden = np.zeros([16, 64]);
    let cell = np.zeros([16, 64]);
    const outputs: np.Array[] = [];
    for (const now of np.split(outside, 32, 1)) {
      const sums = now.reshape([16, 256]).add(np.matmul(hidden, at(w, "hiddenWeights").ref));
      const [i, f, g, o] = np.split(sums, 4, 1) as [np.Array, np.Array, np.Array, np.Array];
      cell = nn
        .sigmoid(f)
        .mul(cell)
        .add(nn.sigmoid(i).mul(np.tanh(g)));
      hidden = nn.sigmoid(o).mul(np.tanh(cell.ref));
      outputs.push(hidden.ref);
    }
    cell.dispose();
    hidden.dispose();
    at(w, "hiddenWeights").dispose();
    return toCharacters(w, outputs, y);
  },
  "W5-RNN": (w, x, y) => {
    const outside = fromInputs(w, x);
    let hidden = np.zeros([16, 64]);
    const outputs: np.Array[] = [];
    for (const now of np.split(outside, 32, 1)) {
      const before = np.matmul(hidden, at(w, "hiddenWeights").ref);
      hidden = np.tanh(now.reshape([16, 64]).add(before));
      outputs.push(hidden.ref);
    }
    hidden.dispose();
    at(w, "hiddenWeights").dispose();
    return toCharacters(w, outputs, y);
  },
};

function affine(w: Weights, layer: string, x: np.Array): np.Array {
  return np.matmul(x, at(w, `weights${layer}`)).add(at(w, `bias${layer}`));
}

/** The mean over all rows; y is one-hot. */
function crossEntropy(logits: np.Array, y: np.Array): np.Array {
  const rows = logits.size / (logits.shape.at(-1) as number);
  return nn
    .logSoftmax(logits)
    .mul(y)
    .sum()
    .mul(-1 / rows);
}

/** A 3 × 3 convolution with "same" padding as one product with the unfolded images. */
function convolve(w: Weights, layer: string, x: np.Array): np.Array {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  const padded = np.pad(x, [
    [0, 0],
    [1, 1],
    [1, 1],
    [0, 0],
  ]);
  const shifted: np.Array[] = [];
  for (let down = 0; down < 3; down++) {
    for (let across = 0; across < 3; across++) {
      shifted.push(padded.ref.slice([], [down, down + height], [across, across + width], []));
    }
  }
  padded.dispose();
  const unfolded = np.concatenate(shifted, 3).reshape([images * height * width, 9 * channels]);
  const outputs = at(w, `weights${layer}`).shape[3] as number;
  const weights = at(w, `weights${layer}`).reshape([9 * channels, outputs]);
  const result = np.matmul(unfolded, weights).add(at(w, `bias${layer}`));
  return result.reshape([images, height, width, outputs]);
}

function pool(x: np.Array): np.Array {
  const [images, height, width, channels] = x.shape as [number, number, number, number];
  return np.max(x.reshape([images, height / 2, 2, width / 2, 2, channels]), [2, 4]);
}

/** What the inputs of all times give to the sums: [16, 32, gates · 64]. */
function fromInputs(w: Weights, x: np.Array): np.Array {
  const vectors = np.matmul(x.reshape([512, 64]), at(w, "embedding"));
  const sums = np.matmul(vectors, at(w, "inputWeights")).add(at(w, "bias"));
  return sums.reshape([16, 32, -1]);
}

function toCharacters(w: Weights, outputs: np.Array[], y: np.Array): np.Array {
  const all = np.stack(outputs, 1).reshape([512, 64]);
  const logits = np.matmul(all, at(w, "weights")).add(at(w, "outputBias"));
  return crossEntropy(logits, y.reshape([512, 64]));
}

serve(contender);
