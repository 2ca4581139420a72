/** What each kind of layer costs: the multiplications of its weighted sums, for one example. */
import type { Shape } from "../array/shape.ts";
import { flatten, lastStep } from "../layers/index.ts";
import type { Step } from "../layers/steps-of.ts";
import {
  abs,
  cos,
  exp,
  gelu,
  globalAveragePool,
  globalMaxPool,
  leakyRelu,
  log,
  logSoftmax,
  relu,
  sigmoid,
  sin,
  softmax,
  sqrt,
  type Tensor,
  tanh,
} from "../tensor/index.ts";

/** A sum of products: [[784, 256], [256]] is 784 × 256 + 256. */
export type Products = readonly Shape[];

/** Shapes for one example, without the batch. */
type Cost = (layer: { parameters(): Tensor[] }, input: Shape, output: Shape) => Products;

/** Each weight is used once at every place of the output: all positions, but not its channels. */
const atEachPlace: Cost = (layer, _, output) =>
  matricesOf(layer).map(({ shape }) => [...shape, ...output.slice(0, -1)]);

/** Rows looked up by their numbers are not multiplied. */
const atEachStep: Cost = (layer, input, output) =>
  atEachPlace(layer, input, output).slice(input.length === 1 ? 1 : 0);

/** Its linear layers, and each moment compared with each, to weigh and to mix them. */
const attending: Cost = (layer, input, output) => {
  const [time, size] = input as [number, number];
  const compared = [time, time, size];
  return [...atEachPlace(layer, input, output), compared, compared];
};

/** No weighted sums. Scaling, comparing and adding up number by number does not count. */
const free: Cost = () => [];

const kinds: { readonly [kind: string]: Cost } = {
  linear: atEachPlace,
  conv1d: atEachPlace,
  conv2d: atEachPlace,
  maxPool2d: free,
  averagePool2d: free,
  attention: attending,
  positionalEncoding: free,
  dropout: free,
  layerNorm: free,
  batchNorm: free,
  embedding: free,
  rnn: atEachStep,
  gru: atEachStep,
  lstm: atEachStep,
};

// By name, since the names of functions do not survive the build.
const freeFunctions = {
  ...{ relu, leakyRelu, gelu, sigmoid, tanh, softmax, logSoftmax, exp, log, sqrt, abs, sin, cos },
  ...{ flatten, lastStep, globalAveragePool, globalMaxPool },
};
const names = new Map<unknown, string>(
  Object.entries(freeFunctions).map(([name, one]) => [one, name]),
);

/** What multiplies a layer's inputs: biases and scales are rows. */
function matricesOf(layer: { parameters(): Tensor[] }): Tensor[] {
  return layer.parameters().filter(({ shape }) => shape.length > 1);
}

/** The multiply-adds of a layer or function; undefined for those of others. */
export function costOf(step: Step, input: Shape, output: Shape): Products | undefined {
  if (names.has(step)) return [];
  const { kind } = step as { kind?: unknown };
  if (typeof kind !== "string" || !Object.hasOwn(kinds, kind)) return undefined;
  return kinds[kind]?.(step as never, input, output);
}

/** What a layer or function is called where it is listed. */
export function kindOf(step: Step): string {
  const { kind, name } = step as { kind?: unknown; name: string };
  return names.get(step) ?? (typeof kind === "string" ? kind : name || "function");
}
