import * as library from "../../../lib/core.ts";
import { evaluate, type Tensor, tensor } from "../../../lib/core.ts";
import { ShapeError, ValueError } from "../../../lib/errors.ts";
import { isTensor, type TensorLike, valuesOf } from "./recognize.ts";

/** Numbers of one layer for one example, as pictures: height × width × channels. */
export interface FeatureGrid {
  name: string;
  width: number;
  height: number;
  channels: number;
  values: ArrayLike<number>;
  /** How many numbers fill the picture, where they have neither height nor width. */
  units?: number;
  /** A name for each channel, where its number is not enough. */
  names?: string[];
}

/** A layer or a network: a function from tensor to tensor. */
export type LayerLike = (input: Tensor) => Tensor;

/** They change no number, or only where it stands. */
const unseen = new Set(["flatten", "dropout"]);

/** What goes in, and what each layer of a network makes of it; of another function, what comes out. */
export function layerSteps(model: LayerLike, input: TensorLike, at: number): FeatureGrid[] {
  const grids: FeatureGrid[] = [];
  evaluate(() => {
    let now: Tensor = exampleOf(input, at);
    grids.push(...gridOf("input", now, true));
    for (const layer of layersOf(model)) {
      now = layer(now);
      if (!isTensor(now)) throw notTensor(nameOf(layer));
      if (!unseen.has(nameOf(layer))) grids.push(...gridOf(nameOf(layer), now));
    }
  });
  return grids;
}

/** The maps of a tensor, or the kernels of a layer; none where there are none. */
export function gridsOf(of: unknown, at: number): FeatureGrid[] {
  if (isTensor(of)) {
    const rank = of.shape.length;
    if (rank !== 3 && rank !== 4) return [];
    return gridOf("", exampleOf(of, at));
  }
  const { kind, weights } = (of ?? {}) as { kind?: unknown; weights?: unknown };
  if (kind !== "conv2d" || !isTensor(weights)) return [];
  const [height = 0, width = 0, inputs = 0, outputs = 0] = weights.shape;
  const channels = inputs * outputs;
  const pair = (_: unknown, at: number) => `${Math.floor(at / outputs)} to ${at % outputs}`;
  return [
    {
      ...{ name: "kernels", width, height, channels, values: valuesOf(weights) },
      ...(inputs > 1 && { names: Array.from({ length: channels }, pair) }),
    },
  ];
}

/** A batch of one, for what has as many dimensions as a picture or a row. */
function exampleOf(input: TensorLike, at: number): Tensor {
  const shape = Array.from(input.shape);
  const own = shape.length === 1 || shape.length === 3 ? shape : shape.slice(1);
  const batch = own === shape ? 1 : (shape[0] ?? 0);
  const size = own.reduce((product, side) => product * side, 1);
  if (at >= batch || size === 0) {
    throw new ShapeError(
      `featureMaps can't show example ${at} of an input of shape [${shape.join(", ")}].`,
      size === 0 ? "It is empty." : `There ${batch === 1 ? "is one, 0" : `are ${batch}, from 0`}.`,
      "An input is one picture [height, width, channels], one row [features], or a batch of such.",
    );
  }
  const values = Array.prototype.slice.call(valuesOf(input), at * size, (at + 1) * size);
  return tensor(values as number[], { shape: [1, ...own] });
}

/** @param isInput a long row that goes in may be a flat picture */
function gridOf(name: string, of: Tensor, isInput = false): FeatureGrid[] {
  const [, ...sides] = of.shape;
  const [first = 1, second = 1, channels = 1] = sides;
  const values = of.data;
  const side = Math.sqrt(first);
  if (values.length === 0 || sides.length > 3) return [];
  if (sides.length === 3) return [{ name, height: first, width: second, channels, values }];
  if (sides.length === 2) return [{ name, height: first, width: second, channels: 1, values }];
  if (isInput && first >= 64 && Number.isInteger(side)) {
    return [{ name, height: side, width: side, channels: 1, values }];
  }
  const height = Math.ceil(first / longestRow);
  return [{ name, height, width: Math.ceil(first / height), channels: 1, values, units: first }];
}

const longestRow = 64;

function layersOf(step: LayerLike): LayerLike[] {
  const { kind, layers } = step as { kind?: unknown; layers?: unknown };
  return kind === "sequential" && Array.isArray(layers) ? layers.flatMap(layersOf) : [step];
}

function nameOf(layer: LayerLike): string {
  const { kind } = layer as { kind?: unknown };
  return typeof kind === "string" ? kind : (exported.get(layer) ?? (layer.name || "function"));
}

/** By what they are exported as, since a function's own name does not survive the build. */
const exported = new Map<unknown, string>(
  Object.entries(library).map(([name, one]) => [one, name]),
);

function notTensor(name: string): Error {
  return new ValueError(
    `featureMaps ran the layer ${name}, and it gave no tensor.`,
    "Each layer takes a tensor and gives one.",
    "Check what the function returns.",
  );
}
