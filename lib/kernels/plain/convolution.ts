/**
 * Convolution of images [images, height, width, channels] with weights [kernel height, kernel
 * width, channels, output channels]. `scratch` is for the fast kernels only.
 */
import { activate } from "./activate.ts";

/** The lengths, and how far the first window stands out at the top and at the left. */
function geometryOf(values: Int32Array) {
  const [images = 0, height = 0, width = 0, channels = 0, outHeight = 0, outWidth = 0] = values;
  const [outChannels = 0, kernelHeight = 0, kernelWidth = 0, stride = 0, top = 0, left = 0] =
    values.subarray(6);
  return {
    ...{ images, height, width, channels, outHeight, outWidth, outChannels },
    ...{ kernelHeight, kernelWidth, stride, top, left },
  };
}

/** Visits every product of the convolution, with the places of its three numbers. */
function eachProduct(
  values: Int32Array,
  visit: (output: number, input: number, weight: number) => void,
): void {
  const g = geometryOf(values);
  for (let image = 0; image < g.images; image++) {
    for (let y = 0; y < g.outHeight; y++) {
      for (let x = 0; x < g.outWidth; x++) {
        for (let ky = 0; ky < g.kernelHeight; ky++) {
          for (let kx = 0; kx < g.kernelWidth; kx++) {
            const row = y * g.stride + ky - g.top;
            const column = x * g.stride + kx - g.left;
            if (row < 0 || row >= g.height || column < 0 || column >= g.width) continue;
            const pixel = ((image * g.outHeight + y) * g.outWidth + x) * g.outChannels;
            const under = ((image * g.height + row) * g.width + column) * g.channels;
            const weight = (ky * g.kernelWidth + kx) * g.channels;
            for (let c = 0; c < g.channels; c++) {
              for (let o = 0; o < g.outChannels; o++) {
                visit(pixel + o, under + c, (weight + c) * g.outChannels + o);
              }
            }
          }
        }
      }
    }
  }
}

/** output = activation(input ∗ weights + bias); activations, and no bias, as in `linear`. */
export function convolution(
  output: Float32Array,
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  activation: number,
  _scratch: Float32Array,
  geometry: Int32Array,
): void {
  const { outChannels } = geometryOf(geometry);
  output.forEach((_, o) => {
    output[o] = bias[o % outChannels] as number;
  });
  eachProduct(geometry, (o, i, w) => {
    (output[o] as number) += (input[i] as number) * (weights[w] as number);
  });
  output.forEach((x, o) => {
    output[o] = activate(x, activation);
  });
}

export function convolutionInputGradient(
  output: Float32Array,
  upper: Float32Array,
  weights: Float32Array,
  _scratch: Float32Array,
  geometry: Int32Array,
): void {
  output.fill(0);
  eachProduct(geometry, (o, i, w) => {
    (output[i] as number) += (upper[o] as number) * (weights[w] as number);
  });
}

/** The gradient of the weights, or that added to the output. */
export function convolutionWeightGradient(
  output: Float32Array,
  input: Float32Array,
  upper: Float32Array,
  adding: boolean,
  _scratch: Float32Array,
  geometry: Int32Array,
): void {
  if (!adding) output.fill(0);
  eachProduct(geometry, (o, i, w) => {
    (output[w] as number) += (input[i] as number) * (upper[o] as number);
  });
}
