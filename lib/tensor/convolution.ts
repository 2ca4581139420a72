import type { Shape } from "../array/shape.ts";
import { nursery } from "../array/storage.ts";
import { integers, kernels, type Pointer } from "../kernels/kernels.ts";
import { type Activation, activationCodes, throughActivation } from "./affine.ts";
import {
  claimGradient,
  closeGradient,
  hasGradientAlready,
  openGradient,
  scratch,
} from "./gradients.ts";
import { createResult, record } from "./record.ts";
import type { Operation, Tensor } from "./tensor.ts";

/** How far the windows of a convolution reach over the edge: "causal", only before the beginning. */
export type Padding = "same" | "valid" | "causal" | number;

/** The lengths of a convolution. */
interface Geometry {
  readonly images: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly stride: number;
  /** How far the first window stands out. */
  readonly top: number;
  readonly left: number;
}

interface Saved {
  readonly geometry: Geometry;
  readonly activation: Activation;
}

type Lengths = [number, number, number, number?];

type Inputs =
  | readonly [x: Tensor, weights: Tensor]
  | readonly [x: Tensor, weights: Tensor, bias: Tensor];

/** What windows of a length, one every `stride`, make of an axis. */
export function slideAlong(length: number, kernel: number, stride: number, padding: Padding) {
  if (padding === "same") {
    const count = Math.ceil(length / stride);
    const missing = Math.max(0, (count - 1) * stride + kernel - length);
    return { count, before: Math.floor(missing / 2) };
  }
  if (padding === "causal") return { count: Math.ceil(length / stride), before: kernel - 1 };
  const before = padding === "valid" ? 0 : padding;
  return { count: Math.floor((length + 2 * before - kernel) / stride) + 1, before };
}

/**
 * activation(x ∗ weights + bias) in one operation. x is [images, height, width, channels], weights
 * [kernel height, kernel width, channels, out], bias [out]; without the heights, x is sequences.
 * The caller has checked that they fit and that the output is not empty.
 */
export function convolve(
  x: Tensor,
  weights: Tensor,
  bias: Tensor | undefined,
  settings: { stride: number; padding: Padding; activation: Activation },
): Tensor {
  const { activation } = settings;
  const geometry = geometryOf(x.shape, weights.shape, settings.stride, settings.padding);
  const { images, outHeight, outWidth, outChannels } = geometry;
  const height = x.shape.length === 3 ? [] : [outHeight];
  const output = createResult([images, ...height, outWidth, outChannels]);
  kernels.convolution(
    output.storage.pointer(),
    x.storage.pointer(),
    weights.storage.pointer(),
    bias === undefined ? 0 : bias.storage.pointer(),
    activationCodes[activation],
    room(geometry, paddedSize(geometry) + stripsSize(weights.size / outChannels, outChannels)),
    writeGeometry(geometry),
  );
  return record<Inputs, Saved>(
    output,
    bias === undefined ? [x, weights] : [x, weights, bias],
    convolveBack,
    { geometry, activation },
  );
}

function convolveBack({ inputs: [x, weights, bias], output, saved }: Operation<Inputs, Saved>) {
  const { geometry, activation } = saved;
  const { images, height, width, channels, outHeight, outWidth, outChannels } = geometry;
  const { kernelHeight, kernelWidth } = geometry;
  const upper = throughActivation(output, activation);
  const pixels = outHeight * outWidth;
  const layout = writeGeometry(geometry);
  if (weights.tracked) {
    const adding = hasGradientAlready(weights);
    const at = claimGradient(weights);
    const place = room(geometry, paddedSize(geometry) + stripsSize(pixels, outChannels));
    kernels.convolutionWeightGradient(at, x.storage.pointer(), upper, adding, place, layout);
  }
  if (bias?.tracked) {
    const adding = hasGradientAlready(bias);
    kernels.sumRows(claimGradient(bias), upper, images * pixels, outChannels, adding);
  }
  if (x.tracked) {
    const at = openGradient(x);
    const padded = (height + kernelHeight - 1) * (width + kernelWidth - 1) * outChannels;
    const strips = stripsSize(kernelHeight * kernelWidth * outChannels, channels);
    const place = room(geometry, padded + strips);
    kernels.convolutionInputGradient(at, upper, weights.storage.pointer(), place, layout);
    closeGradient(x, at);
  }
}

function geometryOf(image: Shape, weights: Shape, stride: number, padding: Padding): Geometry {
  // Sequences are images one pixel high, with nothing around that height.
  const flat = image.length === 3;
  const lengths = flat ? image.toSpliced(1, 0, 1) : image;
  const [images, height, width, channels] = lengths as [number, number, number, number];
  const [outChannels, , kernelWidth, kernelHeight = 1] = weights.toReversed() as Lengths;
  const down = slideAlong(height, kernelHeight, stride, flat ? "valid" : padding);
  const across = slideAlong(width, kernelWidth, stride, padding);
  return {
    images,
    height,
    width,
    channels,
    outHeight: down.count,
    outWidth: across.count,
    outChannels,
    kernelHeight,
    kernelWidth,
    stride,
    top: down.before,
    left: across.before,
  };
}

/** In the order the kernels read it. */
function writeGeometry(g: Geometry): Pointer {
  const at = nursery.take(12);
  const image = [g.images, g.height, g.width, g.channels];
  const result = [g.outHeight, g.outWidth, g.outChannels];
  const window = [g.kernelHeight, g.kernelWidth, g.stride, g.top, g.left];
  integers.set([...image, ...result, ...window], at >> 2);
  return at;
}

/** Floats of one image with the edge that its windows reach into. */
function paddedSize(g: Geometry): number {
  const rows = (g.outHeight - 1) * g.stride + g.kernelHeight;
  const columns = (g.outWidth - 1) * g.stride + g.kernelWidth;
  return rows * columns * g.channels;
}

/** Scratch for the direct way, which needs `direct` floats, or for Winograd's with its 16 planes. */
function room(g: Geometry, direct: number): Pointer {
  if (g.kernelHeight !== 3 || g.kernelWidth !== 3 || g.stride !== 1) return scratch(direct);
  const height = Math.max(g.height, g.outHeight);
  const width = Math.max(g.width, g.outWidth);
  const image = (height + 2) * (width + 2) * Math.max(g.channels, g.outChannels);
  const planes = 4 * height * width * (g.channels + g.outChannels);
  return scratch(Math.max(direct, image + planes + 16 * g.channels * g.outChannels));
}

/** Floats of an operand of that many rows and columns, packed into strips of 8 columns. */
function stripsSize(rows: number, columns: number): number {
  return rows * Math.ceil(columns / 8) * 8;
}
