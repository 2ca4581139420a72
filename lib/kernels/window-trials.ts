import { Scratch } from "./compare-with-twin.ts";
import { numbers, room, type Trials, wholes } from "./trial-operands.ts";

/** Images, height, width, channels, output height, width and channels, kernel, stride, corner. */
const geometries = [
  [0, 3, 3, 1, 1, 1, 1, 3, 3, 1, 0, 0],
  [1, 3, 3, 1, 1, 1, 1, 3, 3, 1, 0, 0],
  [2, 5, 4, 3, 5, 4, 8, 3, 3, 1, 1, 1],
  [2, 6, 7, 2, 3, 4, 5, 3, 3, 2, 0, 1],
  [1, 7, 7, 4, 4, 4, 10, 2, 3, 2, 1, 1],
  [3, 4, 4, 5, 4, 4, 16, 1, 1, 1, 0, 0],
  [1, 9, 8, 1, 9, 8, 17, 5, 5, 1, 2, 2],
  [2, 8, 8, 9, 2, 2, 3, 2, 2, 3, 0, 0],
  [1, 3, 3, 2, 3, 3, 2, 5, 5, 1, 2, 2],
  // These are computed by Winograd's way.
  [0, 4, 4, 4, 4, 4, 4, 3, 3, 1, 1, 1],
  [3, 6, 4, 4, 6, 4, 8, 3, 3, 1, 1, 1],
  [2, 8, 6, 8, 6, 4, 12, 3, 3, 1, 0, 0],
  [2, 6, 4, 12, 8, 6, 4, 3, 3, 1, 2, 2],
].map((values) => Int32Array.from(values));

function sizesOf(geometry: Int32Array) {
  const [images, height, width, channels, outHeight, outWidth] = [...geometry] as number[];
  const [outChannels, kernelHeight, kernelWidth] = [...geometry.subarray(6)] as number[];
  const product = (...factors: (number | undefined)[]) =>
    factors.reduce<number>((result, factor) => result * (factor ?? 0), 1);
  return {
    input: product(images, height, width, channels),
    weights: product(kernelHeight, kernelWidth, channels, outChannels),
    output: product(images, outHeight, outWidth, outChannels),
    scratch: new Scratch(20_000),
  };
}

const pools = [
  [1, 2, 2, 1, 1, 1, 2, 2],
  [2, 5, 6, 3, 2, 3, 2, 2],
  [2, 7, 7, 9, 3, 3, 3, 2],
  [1, 4, 5, 8, 4, 5, 1, 1],
].map((values) => {
  const [images = 0, height = 0, width = 0, channels = 0, outHeight = 0, outWidth = 0] = values;
  const input = images * height * width * channels;
  return { g: Int32Array.from(values), input, output: images * outHeight * outWidth * channels };
});

export const windowTrials = {
  convolution: () =>
    geometries.flatMap((g) =>
      [0, 1].map((activation) => {
        const { input, weights, output, scratch } = sizesOf(g);
        const bias = numbers(g[6] as number);
        return [room(output), numbers(input), numbers(weights), bias, activation, scratch, g];
      }),
    ),
  convolutionInputGradient: () =>
    geometries.map((g) => {
      const { input, weights, output, scratch } = sizesOf(g);
      return [room(input), numbers(output), numbers(weights), scratch, g];
    }),
  convolutionWeightGradient: () =>
    geometries.flatMap((g) =>
      [false, true].map((adding) => {
        const { input, weights, output, scratch } = sizesOf(g);
        return [numbers(weights), numbers(input), numbers(output), adding, scratch, g];
      }),
    ),
  maxPool: () =>
    pools.map(({ g, input, output }) => [room(output), wholes(output, 1), numbers(input), g]),
  maxPoolGradient: () =>
    pools.map(({ g, input, output }) => {
      const window = (g[6] as number) ** 2;
      return [room(input), numbers(output), wholes(output, window), g];
    }),
  averagePool: () => pools.map(({ g, input, output }) => [room(output), numbers(input), g]),
  averagePoolGradient: () => pools.map(({ g, input, output }) => [room(input), numbers(output), g]),
} satisfies Partial<Trials>;
