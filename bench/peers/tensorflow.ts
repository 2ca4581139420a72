/** TensorFlow.js, with whatever backend is ready. */
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops.js";
import "@tensorflow/tfjs-core/dist/register_all_gradients.js";
import type { Contender } from "../contender.ts";
import { type Numbers, rates } from "../workloads.ts";
import { convolve } from "./tensorflow-convolution.ts";

type Weights = Record<string, tf.Variable>;
type Loss = (weights: Weights, inputs: tf.Tensor, answers: tf.Tensor) => tf.Scalar;

export const contender: Contender = (workload, numbers) => {
  const given = (name: string) => {
    const { shape, values } = numbers[name] as Numbers;
    return tf.tensor(values, [...shape]);
  };
  const oneHot = (name: string, classes: number) => {
    const indices = tf.tensor1d((numbers[name] as Numbers).values, "int32");
    return tf.oneHot(indices, classes);
  };
  if (workload.startsWith("W1")) {
    const left = given("left");
    const right = given("right");
    return () => {
      tf.matMul(left, right).dispose();
      return 0;
    };
  }
  const [first, second, ...rest] = Object.keys(numbers) as [string, string, ...string[]];
  const weights = Object.fromEntries(rest.map((name) => [name, tf.variable(given(name))]));
  const recurrent = workload.startsWith("W5");
  const inputs = recurrent ? tf.cast(oneHot(first, 64), "float32") : given(first);
  const answers = workload === "W3" ? given(second) : oneHot(second, recurrent ? 64 : 10);
  const loss = losses[workload] as Loss;
  const optimizer = tf.train.sgd(rates[workload] as number);
  return () => {
    const value = optimizer.minimize(() => loss(weights, inputs, answers), true) as tf.Scalar;
    const [number] = value.dataSync();
    value.dispose();
    return number as number;
  };
};

const at = (weights: Weights, name: string) => weights[name] as tf.Tensor;

const losses: Record<string, Loss> = {
  W2: (w, x, y) => {
    const hidden = tf.relu(affine(w, "1", x));
    return tf.losses.softmaxCrossEntropy(y, affine(w, "2", hidden));
  },
  W3: (w, x, y) => {
    const hidden = tf.tanh(affine(w, "2", tf.tanh(affine(w, "1", x))));
    return tf.losses.meanSquaredError(y, affine(w, "3", hidden));
  },
  W4: (w, x, y) => {
    const first = convolve(x, at(w, "weights1")).add(at(w, "bias1")).relu() as tf.Tensor4D;
    const small = tf.maxPool(first, 2, 2, "valid");
    const second = convolve(small, at(w, "weights2")).add(at(w, "bias2")).relu() as tf.Tensor4D;
    const smaller = tf.maxPool(second, 2, 2, "valid");
    return tf.losses.softmaxCrossEntropy(y, affine(w, "3", smaller.reshape([32, 1568])));
  },
  "W5-LSTM": (w, x, y) => {
    let hidden: tf.Tensor = tf.zeros([16, 64]);
    let cell: tf.Tensor = tf.zeros([16, 64]);
    const outputs: tf.Tensor[] = [];
    for (const now of fromInputs(w, x)) {
      const sums = now.add(tf.matMul(hidden, at(w, "hiddenWeights")));
      const [i, f, g, o] = tf.split(sums, 4, 1) as [tf.Tensor, tf.Tensor, tf.Tensor, tf.Tensor];
      cell = f.sigmoid().mul(cell).add(i.sigmoid().mul(g.tanh()));
      hidden = o.sigmoid().mul(cell.tanh());
      outputs.push(hidden);
    }
    return toCharacters(w, outputs, y);
  },
  "W5-RNN": (w, x, y) => {
    let hidden: tf.Tensor = tf.zeros([16, 64]);
    const outputs: tf.Tensor[] = [];
    for (const now of fromInputs(w, x)) {
      hidden = now.add(tf.matMul(hidden, at(w, "hiddenWeights"))).tanh();
      outputs.push(hidden);
    }
    return toCharacters(w, outputs, y);
  },
};

function affine(w: Weights, layer: string, x: tf.Tensor): tf.Tensor2D {
  return tf.matMul(x, at(w, `weights${layer}`)).add(at(w, `bias${layer}`));
}

/** What the inputs give to the sums, for each of the 32 times. */
function fromInputs(w: Weights, x: tf.Tensor): tf.Tensor[] {
  const vectors = tf.matMul(x, at(w, "embedding"));
  const sums = tf.matMul(vectors, at(w, "inputWeights")).add(at(w, "bias"));
  return tf.unstack(sums.reshape([16, 32, -1]), 1);
}

function toCharacters(w: Weights, outputs: tf.Tensor[], y: tf.Tensor): tf.Scalar {
  const all = tf.stack(outputs, 1).reshape([512, 64]);
  const logits = tf.matMul(all, at(w, "weights")).add(at(w, "outputBias"));
  return tf.losses.softmaxCrossEntropy(y, logits);
}
