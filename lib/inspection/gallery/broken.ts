/** The net doctor's gallery: networks that are broken, each in its own way, and what is found. */
import {
  adam,
  binaryCrossEntropy,
  conv2d,
  crossEntropy,
  evaluate,
  exp,
  flatten,
  type Layer,
  linear,
  log,
  meanSquaredError,
  relu,
  sequential,
  sgd,
  sigmoid,
  softmax,
  sqrt,
  type Tensor,
  tanh,
  tensor,
  zeros,
} from "../../index.ts";
import type { FindingCode } from "../words.ts";
import { answers, classifier, deep, inputs, labels, points, sizes } from "./parts.ts";

export interface BrokenNetwork {
  /** What is wrong with it, as a sentence. */
  readonly name: string;
  /** What stands first among the findings, and where. */
  readonly finding: FindingCode;
  readonly where: string;
  /** What `diagnose` is given. */
  make(): unknown[];
}

const broken = (
  ...[finding, where, name, make]: [FindingCode, string, string, BrokenNetwork["make"]]
): BrokenNetwork => ({ finding, where, name, make });

export const brokenNetworks: readonly BrokenNetwork[] = [
  broken("not-finite", "inputs", "A missing value became NaN.", () => [
    classifier(),
    {
      inputs: tensor([
        [0, 1],
        [Number.NaN, 2],
      ]),
      labels: [0, 1],
    },
  ]),
  broken("not-finite", "layer 2, log", "The logarithm of what relu set to 0.", () => [
    sequential(linear(2, 16), relu, log, linear(16, 3)),
    points,
  ]),
  broken("not-finite", "layer 2, sqrt", "A root whose slope at 0 is infinite.", () => [
    sequential(linear(2, 16), relu, sqrt, linear(16, 3)),
    points,
  ]),
  broken("not-finite", "layer 2, linear", "A weight was lost in an earlier step.", () => {
    const model = classifier();
    const weights = model.parameters()[2] as Tensor;
    weights.assign(weights.multiply(Number.NaN));
    return [model, points];
  }),
  broken("not-finite", "loss", "The logarithm of a probability that is 0.", () => {
    const model = sequential(linear(2, 3, { initialize: sizes(1000) }), softmax);
    return [model, points, { loss: (output: Tensor) => log(output).mean().negate() }];
  }),
  broken("labels-do-not-fit", "labels", "Classes that count from 1.", () => [
    classifier(),
    { inputs, labels: labels.add(1) },
  ]),
  broken("foreign-optimizer", "optimizer", "An optimizer for a model that was made anew.", () => {
    const optimizer = adam(classifier().parameters(), { rate: 0.01 });
    return [classifier(), points, { optimizer }];
  }),
  broken(
    "unlisted-parameters",
    "model",
    "A layer of one's own that forgets to list its parameters.",
    () => {
      const hidden = linear(2, 16);
      return [sequential((x) => relu(hidden(x)), linear(16, 3)), points];
    },
  ),
  broken(
    "unreached-parameters",
    "layer 0, linear",
    "A detour by plain numbers, which cuts the gradient off.",
    () => {
      const double = (x: Tensor) => tensor(x.multiply(2).data, { shape: x.shape });
      return [sequential(linear(2, 16), relu, double, linear(16, 3)), points];
    },
  ),
  broken("unreached-parameters", "linear", "Training inside evaluate.", () => {
    const inner = linear(2, 3);
    const model = Object.assign((x: Tensor) => evaluate(() => inner(x)), inner);
    return [model, points];
  }),
  broken(
    "activation-before-loss",
    "layer 3, softmax",
    "Softmax before cross-entropy, which contains it.",
    () => [classifier(softmax), points],
  ),
  broken(
    "activation-before-loss",
    "layer 3, sigmoid",
    "Sigmoid before binary cross-entropy, which contains it.",
    () => {
      const model = sequential(linear(2, 16), relu, linear(16, 1), sigmoid);
      const targets = answers.greater(0);
      return [model, { inputs, labels: targets }, { loss: binaryCrossEntropy }];
    },
  ),
  broken(
    "activation-before-loss",
    "layer 3, relu",
    "Relu before cross-entropy: what speaks against a class is cut off.",
    () => [
      classifier(relu),
      points,
      { loss: (output: Tensor, right: Tensor) => crossEntropy(output, right) },
    ],
  ),
  broken("not-standardized", "inputs", "Pixels from 0 to 255.", () => {
    const pixels = Float32Array.from({ length: 20 * 64 }, (_, i) => (i * 37) % 256);
    const images = tensor(pixels, { shape: [20, 8, 8, 1] });
    const model = sequential(conv2d(1, 4), tanh, flatten, linear(144, 2));
    return [model, { inputs: images, labels: pixels.slice(0, 20).map((x) => x % 2) }];
  }),
  broken("not-standardized", "inputs", "One column in the thousands.", () => [
    classifier(),
    { inputs: inputs.multiply(tensor([1, 3000])), labels },
  ]),
  broken("not-standardized", "labels", "Prices in full, to be guessed by squared error.", () => {
    const prices = answers.multiply(50_000).add(200_000);
    return [sequential(linear(2, 16), relu, linear(16, 1)), { inputs, labels: prices }];
  }),
  broken("targets-out-of-reach", "layer 3, sigmoid", "Negative numbers asked of a sigmoid.", () => [
    sequential(linear(2, 16), tanh, linear(16, 1), sigmoid),
    { inputs, labels: answers },
  ]),
  broken("one-class", "labels", "Examples in the order of their classes.", () => [
    classifier(),
    { inputs: inputs.slice(0, 24), labels: labels.slice(0, 24) },
  ]),
  broken("equal-units", "layer 0, linear", "All weights zero.", () => [
    sequential(
      linear(2, 16, { initialize: "zeros" }),
      relu,
      linear(16, 3, { initialize: "zeros" }),
    ),
    points,
  ]),
  broken("equal-units", "layer 0, linear", "All weights one half.", () => {
    const initialize = () => 0.5;
    return [sequential(linear(2, 16, { initialize }), tanh, linear(16, 3, { initialize })), points];
  }),
  broken(
    "exploding-gradients",
    "layer 24, linear",
    "Twelve layers that start with weights far too large.",
    () => [deep(12, relu, sizes(1)), points],
  ),
  broken("exploding-gradients", "layer 2, linear", "An exponential inside.", () => [
    sequential(linear(2, 16, { initialize: sizes(8) }), exp, linear(16, 3)),
    points,
  ]),
  broken(
    "rate-too-high",
    "optimizer",
    "A rate a thousand times too high for gradient descent.",
    () => {
      const model = classifier();
      return [model, points, { optimizer: sgd(model.parameters(), { rate: 100 }) }];
    },
  ),
  broken("rate-too-high", "optimizer", "A rate of 1 for Adam.", () => {
    const model = deep(2, relu);
    return [model, points, { optimizer: adam(model.parameters(), { rate: 1 }) }];
  }),
  broken("rate-too-low", "optimizer", "Steps too small to get anywhere.", () => {
    const model = classifier();
    return [model, points, { optimizer: sgd(model.parameters(), { rate: 1e-6 }) }];
  }),
  broken("dead-units", "layer 1, relu", "Biases so low that no relu fires.", () => {
    const model = classifier();
    model.parameters()[1]?.assign(zeros([16]).subtract(10));
    return [model, points];
  }),
  broken("dead-units", "layer 1, relu", "A jump at a high rate killed the hidden layer.", () => {
    const model = sequential(linear(2, 16), relu, linear(16, 1));
    const optimizer = sgd(model.parameters(), { rate: 5 });
    const wanted = answers.multiply(answers);
    for (let step = 0; step < 3; step++) {
      meanSquaredError(model(inputs), wanted).backward();
      optimizer.step();
    }
    return [model, { inputs, labels: wanted }];
  }),
  broken("saturated-units", "layer 1, tanh", "Weights so large that every tanh is flat.", () => {
    const model = sequential(linear(2, 16), tanh, linear(16, 3));
    model.parameters()[1]?.assign(tensor(Float32Array.from({ length: 16 }, sizes(100))));
    return [model, points];
  }),
  broken("vanishing-gradients", "layer 0, linear", "Ten layers of sigmoids.", () => [
    deep(10, sigmoid),
    points,
  ]),
  broken(
    "vanishing-gradients",
    "layer 0, linear",
    "Thirty layers of tanh with small weights.",
    () => [deep(30, tanh, sizes(0.05)), points],
  ),
  broken("identical-outputs", "layer 1, linear", "A layer that multiplies its input by 0.", () => {
    const forget: Layer = Object.assign((x: Tensor) => x.multiply(0), { parameters: () => [] });
    return [sequential(forget, linear(2, 3)), points];
  }),
  broken(
    "linear-stack",
    "layer 0, linear",
    "Two linear layers without anything between them.",
    () => [sequential(linear(2, 16), linear(16, 3)), points],
  ),
];
