/**
 * Convolution of images [images, height, width, channels] with weights [kernel height, kernel
 * width, channels, output channels], directly and without unfolding the images: for every four
 * pixels of the output, rows of the input and strips of the weights are multiplied in the tiles of
 * a matrix product. `geometry` holds the lengths as i32, in the order of the fields below.
 *
 * `scratch` must hold one padded image and the packed operand; for kernels of 3 × 3, stride 1, which
 * `winograd` may take, 16 numbers for each pair of channels, one padded image, and four times as much
 * as an image of the input's channels and one of the output's, both of the larger height and width.
 */
import { closeEdge, openEdge } from "./edge";
import { bytes, FLOAT } from "./floats";
import { finish, floorOf } from "./linear";
import { packRight } from "./packing";
import { edgeTile, zeros } from "./scratch";
// biome-ignore lint/style/useImportType: AssemblyScript has no type imports.
import { Slide, tileFromRows, tileOfOneRow, WeightGradient } from "./tiles";
import { relu } from "./unary";
import { beginWalk, walk } from "./walk";
import { transformKernelGradients, transformKernels, winograd, winogradGradient } from "./winograd";

// The geometry of the call at work.
let images: i32 = 0;
let height: i32 = 0;
let width: i32 = 0;
let channels: i32 = 0;
let outHeight: i32 = 0;
let outWidth: i32 = 0;
let outChannels: i32 = 0;
let kernelHeight: i32 = 0;
let kernelWidth: i32 = 0;
let stride: i32 = 0;
let top: i32 = 0;
let left: i32 = 0;

function readGeometry(geometry: usize): void {
  images = i32.load(geometry);
  height = i32.load(geometry, 4);
  width = i32.load(geometry, 8);
  channels = i32.load(geometry, 12);
  outHeight = i32.load(geometry, 16);
  outWidth = i32.load(geometry, 20);
  outChannels = i32.load(geometry, 24);
  kernelHeight = i32.load(geometry, 28);
  kernelWidth = i32.load(geometry, 32);
  stride = i32.load(geometry, 36);
  top = i32.load(geometry, 40);
  left = i32.load(geometry, 44);
}

/** Whether `winograd` can compute an image of these lengths. */
function isQuick(rows: i32, columns: i32): bool {
  if (kernelHeight != 3 || kernelWidth != 3 || stride != 1) return false;
  return ((rows | columns) & 1) == 0 && ((channels | outChannels) & 3) == 0;
}

/** output = activation(input ∗ weights + bias); activations as in `linear`. */
export function convolution(
  output: usize,
  input: usize,
  weights: usize,
  bias: usize,
  activation: i32,
  scratch: usize,
  geometry: usize,
): void {
  readGeometry(geometry);
  const depth = kernelHeight * kernelWidth * channels;
  const outputSize = bytes(outHeight * outWidth * outChannels);
  const rows = (outHeight - 1) * stride + kernelHeight;
  const columns = (outWidth - 1) * stride + kernelWidth;
  const pairs = channels * outChannels;
  const quick = isQuick(outHeight, outWidth);
  if (quick) transformKernels(scratch, weights, pairs, false);
  else packRight(scratch, weights, bytes(outChannels), false, depth, 0, outChannels);
  const padded = scratch + bytes(quick ? 16 * pairs : depth * ((outChannels + 7) & ~7));
  for (let i = 0; i < images; i++) {
    place(padded, rows, columns, input, height, width, channels, 1, top, left);
    if (quick) {
      winograd(output, outHeight, outWidth, outChannels, padded, channels, scratch, false, bias);
      if (activation == 1) relu(output, output, <i32>(outputSize >> 2));
    } else
      slide(
        output,
        outHeight,
        outWidth,
        outChannels,
        padded,
        columns,
        channels,
        stride,
        scratch,
        bias,
        floorOf(activation),
      );
    input += bytes(height * width * channels);
    output += outputSize;
  }
  output -= outputSize * images;
  finish(output, images * outHeight * outWidth * outChannels, activation);
}

/**
 * The gradient of the input: the gradient above, its pixels `stride` apart, convolved with the
 * weights turned by half a circle.
 */
export function convolutionInputGradient(
  output: usize,
  upper: usize,
  weights: usize,
  scratch: usize,
  geometry: usize,
): void {
  readGeometry(geometry);
  const depth = kernelHeight * kernelWidth * outChannels;
  const rows = height + kernelHeight - 1;
  const columns = width + kernelWidth - 1;
  const pairs = channels * outChannels;
  const quick = isQuick(height, width);
  if (quick) transformKernels(scratch, weights, pairs, true);
  else packTurned(scratch, weights);
  const padded = scratch + bytes(quick ? 16 * pairs : depth * ((channels + 7) & ~7));
  const shiftDown = kernelHeight - 1 - top;
  const shiftRight = kernelWidth - 1 - left;
  for (let i = 0; i < images; i++) {
    place(
      padded,
      rows,
      columns,
      upper,
      outHeight,
      outWidth,
      outChannels,
      stride,
      shiftDown,
      shiftRight,
    );
    if (quick) winograd(output, height, width, channels, padded, outChannels, scratch, true, 0);
    else
      slide(
        output,
        height,
        width,
        channels,
        padded,
        columns,
        outChannels,
        1,
        scratch,
        0,
        floorOf(0),
      );
    upper += bytes(outHeight * outWidth * outChannels);
    output += bytes(height * width * channels);
  }
}

/** The gradient of the weights, or that added to the output. */
export function convolutionWeightGradient(
  output: usize,
  input: usize,
  upper: usize,
  adding: bool,
  scratch: usize,
  geometry: usize,
): void {
  readGeometry(geometry);
  const rows = (outHeight - 1) * stride + kernelHeight;
  const columns = (outWidth - 1) * stride + kernelWidth;
  const run = kernelWidth * channels;
  const depth = kernelHeight * run;
  const rowStride = bytes(columns * channels);
  const outputStride = bytes(outChannels);
  const step = bytes(stride * channels);
  const skip = rowStride * stride - step * outWidth;
  // The gradient above is packed into strips of 8 channels, one behind the other.
  const pixels = outHeight * outWidth;
  const pairs = channels * outChannels;
  const quick = !adding && isQuick(outHeight, outWidth);
  const padded = scratch + bytes(quick ? 16 * pairs : pixels * ((outChannels + 7) & ~7));
  if (images == 0 && !adding) memory.fill(output, 0, bytes(depth * outChannels));
  for (let i = 0; i < images; i++) {
    place(padded, rows, columns, input, height, width, channels, 1, top, left);
    const add = adding || i > 0;
    if (quick)
      winogradGradient(scratch, add, padded, channels, upper, outHeight, outWidth, outChannels);
    else packRight(scratch, upper, outputStride, false, pixels, 0, outChannels);
    for (let c = 0; c < outChannels && !quick; c += 8) {
      const strip = scratch + bytes(c * pixels);
      const part = min(8, outChannels - c);
      // The weights of one row of the kernel are multiplied with neighbours in the image.
      beginWalk(padded, FLOAT, run, rowStride - bytes(run));
      let r = 0;
      for (; r + 4 <= depth; r += 4) {
        const target = output + <usize>r * outputStride + bytes(c);
        const tile = part < 8 ? edgeTile : target;
        const tileStride: usize = part < 8 ? 32 : outputStride;
        if (part < 8 && add) openEdge(target, outputStride, 4, part);
        tileFromRows<WeightGradient>(
          tile,
          tileStride,
          add ? tile : zeros,
          add ? tileStride : 0,
          walk(),
          walk(),
          walk(),
          walk(),
          step,
          strip,
          32,
          outWidth,
          outHeight,
          skip,
          floorOf(0),
        );
        if (part < 8) closeEdge(target, outputStride, 4, part);
      }
      for (; r < depth; r++) {
        const target = output + <usize>r * outputStride + bytes(c);
        const tile = part < 8 ? edgeTile : target;
        if (part < 8 && add) openEdge(target, outputStride, 1, part);
        tileOfOneRow<WeightGradient>(
          tile,
          add ? tile : zeros,
          walk(),
          step,
          strip,
          32,
          outWidth,
          outHeight,
          skip,
          floorOf(0),
        );
        if (part < 8) closeEdge(target, outputStride, 1, part);
      }
    }
    input += bytes(height * width * channels);
    upper += bytes(pixels * outChannels);
  }
  if (quick && images > 0) transformKernelGradients(output, scratch, pairs);
}

/**
 * Puts an image into a larger one of zeros, its corner at (down, right) and its pixels `spread`
 * apart. What would stand outside is left out.
 */
function place(
  output: usize,
  rows: i32,
  columns: i32,
  input: usize,
  inputRows: i32,
  inputColumns: i32,
  depth: i32,
  spread: i32,
  down: i32,
  right: i32,
): void {
  const pixel = bytes(depth);
  memory.fill(output, 0, pixel * (rows * columns));
  for (let y = 0; y < inputRows; y++) {
    const row = y * spread + down;
    if (row < 0 || row >= rows) continue;
    const target = output + pixel * (row * columns);
    const source = input + pixel * (y * inputColumns);
    if (spread == 1) {
      const first = max(0, -right);
      const last = min(inputColumns, columns - right);
      if (last > first) {
        memory.copy(
          target + pixel * (first + right),
          source + pixel * first,
          pixel * (last - first),
        );
      }
      continue;
    }
    for (let x = 0; x < inputColumns; x++) {
      const column = x * spread + right;
      if (column < 0 || column >= columns) continue;
      memory.copy(target + pixel * column, source + pixel * x, pixel);
    }
  }
}

/**
 * Every pixel of the output: max(bias + input under the kernel · packed weights, floor), four at a
 * time. Without bias, 0.
 */
function slide(
  output: usize,
  rows: i32,
  columns: i32,
  outDepth: i32,
  input: usize,
  inputColumns: i32,
  depth: i32,
  step: i32,
  strips: usize,
  bias: usize,
  floor: f32,
): void {
  const rowStride = bytes(inputColumns * depth);
  const pixelStep = bytes(step * depth);
  const outputStride = bytes(outDepth);
  const run = kernelWidth * depth;
  const skip = rowStride - bytes(run);
  const pixels = rows * columns;
  // At the end of a row of the output, the corner moves on to the next row.
  const rowEnd = rowStride * step - pixelStep * columns;
  for (let c = 0; c < outDepth; c += 8) {
    const strip = strips + bytes(c * kernelHeight * run);
    const part = min(8, outDepth - c);
    const start = bias == 0 ? zeros : bias + bytes(c);
    beginWalk(input, pixelStep, columns, rowEnd);
    let pixel = 0;
    for (; pixel + 4 <= pixels; pixel += 4) {
      const target = output + <usize>pixel * outputStride + bytes(c);
      const tile = part < 8 ? edgeTile : target;
      tileFromRows<Slide>(
        tile,
        part < 8 ? 32 : outputStride,
        start,
        0,
        walk(),
        walk(),
        walk(),
        walk(),
        FLOAT,
        strip,
        32,
        run,
        kernelHeight,
        skip,
        floor,
      );
      if (part < 8) closeEdge(target, outputStride, 4, part);
    }
    for (; pixel < pixels; pixel++) {
      const target = output + <usize>pixel * outputStride + bytes(c);
      const tile = part < 8 ? edgeTile : target;
      tileOfOneRow<Slide>(tile, start, walk(), FLOAT, strip, 32, run, kernelHeight, skip, floor);
      if (part < 8) closeEdge(target, outputStride, 1, part);
    }
  }
}

/** Packs the weights turned by half a circle, with inputs and outputs exchanged, into strips of 8. */
function packTurned(to: usize, weights: usize): void {
  for (let start = 0; start < channels; start += 8) {
    for (let place = kernelHeight * kernelWidth - 1; place >= 0; place--) {
      const from = weights + bytes(place * channels * outChannels);
      for (let o = 0; o < outChannels; o++) {
        for (let c = start; c < start + 8; c++, to += FLOAT) {
          f32.store(to, c < channels ? f32.load(from + bytes(c * outChannels + o)) : 0);
        }
      }
    }
  }
}
