/** How each layer and function is said in ONNX's operators. */
import {
  type AttentionLayer,
  type BatchNormLayer,
  type Conv1dLayer,
  type Conv2dLayer,
  type DropoutLayer,
  type EmbeddingLayer,
  flatten,
  type GruLayer,
  type LayerNormLayer,
  type LinearLayer,
  type LstmLayer,
  lastStep,
  type Pool2dLayer,
  type PositionalEncodingLayer,
  type RnnLayer,
} from "../layers/index.ts";
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
  slideAlong,
  softmax,
  sqrt,
  type Tensor,
  tanh,
} from "../tensor/index.ts";
import { writeAttention, writePositions } from "./onnx-attention.ts";
import type { Attribute } from "./onnx-graph.ts";
import { addParameter, writeLinear } from "./onnx-linear.ts";
import type { Place } from "./onnx-place.ts";
import { writeEmbedding, writeLastStep, writeRecurrent } from "./onnx-recurrent.ts";

/** Adds a layer to the graph. Gives the name of the value that comes out. */
type Write<Layer> = (place: Place, layer: Layer) => string;

type Known =
  | LinearLayer
  | Conv1dLayer
  | Conv2dLayer
  | Pool2dLayer
  | DropoutLayer
  | LayerNormLayer
  | BatchNormLayer
  | EmbeddingLayer
  | AttentionLayer
  | PositionalEncodingLayer
  | RnnLayer
  | GruLayer
  | LstmLayer;

const kinds: { readonly [Kind in Known["kind"]]: Write<Extract<Known, { kind: Kind }>> } = {
  linear: writeLinear,
  conv1d: writeConvolution,
  conv2d: writeConvolution,
  // What others run does not learn.
  dropout: ({ input }) => input,
  layerNorm: writeLayerNorm,
  batchNorm: writeBatchNorm,
  maxPool2d: (place, layer) => writePooling(place, layer, "MaxPool"),
  attention: writeAttention,
  positionalEncoding: writePositions,
  embedding: writeEmbedding,
  rnn: writeRecurrent,
  gru: writeRecurrent,
  lstm: writeRecurrent,
  averagePool2d: (place, layer) => writePooling(place, layer, "AveragePool"),
};

const functions = new Map<unknown, Write<unknown>>([
  [relu, operator("Relu")],
  [leakyRelu, operator("LeakyRelu", { alpha: { float: 0.01 } })],
  [gelu, operator("Gelu", { approximate: "tanh" })],
  [sigmoid, operator("Sigmoid")],
  [tanh, operator("Tanh")],
  [softmax, operator("Softmax", { axis: -1 })],
  [logSoftmax, operator("LogSoftmax", { axis: -1 })],
  [exp, operator("Exp")],
  [log, operator("Log")],
  [sqrt, operator("Sqrt")],
  [sin, operator("Sin")],
  [cos, operator("Cos")],
  [abs, operator("Abs")],
  [flatten, operator("Flatten", { axis: 1 })],
  [lastStep, writeLastStep],
  [globalAveragePool, overPixels("ReduceMean")],
  [globalMaxPool, overPixels("ReduceMax")],
]);

/** How to write a layer or function; undefined for those of others. */
export function writerOf(layer: object): Write<unknown> | undefined {
  const { kind } = layer as { kind?: unknown };
  if (typeof kind === "string" && Object.hasOwn(kinds, kind)) {
    return kinds[kind as Known["kind"]] as Write<unknown>;
  }
  return functions.get(layer);
}

function operator(name: string, attributes?: Record<string, Attribute>): Write<unknown> {
  return ({ graph, input }) => graph.add(name, [input], attributes);
}

function writeConvolution(place: Place, layer: Conv1dLayer | Conv2dLayer): string {
  const { graph, names, shape } = place;
  const { weights, bias, stride, padding } = layer;
  const kernel = weights.shape.slice(0, -2);
  const kernels = graph.addFloats(
    names.get(weights) as string,
    [...weights.shape.slice(-2).reverse(), ...kernel],
    channelsFirst(weights),
  );
  const more = bias === undefined ? [] : [addParameter(graph, bias, names)];
  const ends = kernel.map((size, axis) => {
    const length = shape[axis + 1] as number;
    const { count, before } = slideAlong(length, size, stride, padding);
    return { before, after: Math.max(0, (count - 1) * stride + size - length - before) };
  });
  return withChannelsFirst(place, (images) =>
    graph.add("Conv", [images, kernels, ...more], {
      kernel_shape: kernel,
      strides: kernel.map(() => stride),
      pads: [...ends.map(({ before }) => before), ...ends.map(({ after }) => after)],
    }),
  );
}

function writeLayerNorm({ graph, input, names }: Place, layer: LayerNormLayer): string {
  const { scale, shift, epsilon } = layer;
  const more = [scale, shift].map((one) => addParameter(graph, one, names));
  return graph.add("LayerNormalization", [input, ...more], { epsilon: { float: epsilon } });
}

function writeBatchNorm(place: Place, layer: BatchNormLayer): string {
  const { graph, names } = place;
  const { scale, shift, runningMean, runningVariance, epsilon } = layer;
  const more = [scale, shift, runningMean, runningVariance].map((one) =>
    addParameter(graph, one, names),
  );
  return withChannelsFirst(place, (input) =>
    graph.add("BatchNormalization", [input, ...more], { epsilon: { float: epsilon } }),
  );
}

function writePooling(place: Place, { size, stride }: Pool2dLayer, name: string): string {
  return withChannelsFirst(place, (images) =>
    place.graph.add(name, [images], { kernel_shape: [size, size], strides: [stride, stride] }),
  );
}

function overPixels(name: string): Write<unknown> {
  return ({ graph, input, shape }) => {
    const places = [...shape.keys()].slice(1, -1);
    const axes = graph.addIntegers(`axes${places.join("")}`, places);
    return graph.add(name, [input, axes], { keepdims: 0 });
  };
}

/** ONNX has images as [images, channels, height, width]; everywhere else channels come last. */
function withChannelsFirst(
  { graph, input, shape }: Place,
  write: (images: string) => string,
): string {
  const axes = [...shape.keys()].slice(1);
  if (axes.length < 2) return write(input);
  const last = axes.length;
  const images = graph.add("Transpose", [input], { perm: [0, last, ...axes.slice(0, -1)] });
  return graph.add("Transpose", [write(images)], { perm: [0, ...axes.slice(1), 1] });
}

/** [..., channels, outputs] as [outputs, channels, ...]. */
function channelsFirst(weights: Tensor): Float32Array<ArrayBuffer> {
  const { data, size, shape } = weights;
  const [channels, outputs] = shape.slice(-2) as [number, number];
  const pixels = size / (channels * outputs);
  return Float32Array.from(data, (_, at) => {
    const pixel = at % pixels;
    const channel = Math.floor(at / pixels) % channels;
    const output = Math.floor(at / (pixels * channels));
    return data[(pixel * channels + channel) * outputs + output] as number;
  });
}
