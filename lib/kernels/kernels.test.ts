import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { binarySource, compileKernels } from "../../scripts/build-kernels.ts";
import { randomGenerator } from "../random.ts";
import { compareWithTwin, type KernelName, Scratch } from "./compare-with-twin.ts";
import * as plain from "./plain/index.ts";

const { normal, integer, uniform } = randomGenerator("kernels");

const numbers = (size: number) => Float32Array.from({ length: size }, () => normal());
const positive = (size: number) => Float32Array.from({ length: size }, () => uniform() * 5 + 0.01);
const wholes = (size: number, below: number) =>
  Int32Array.from({ length: size }, () => integer(below));
const places = (size: number, below: number) => Float32Array.from(wholes(size, below));
const room = (size: number) => new Float32Array(size);

type Arguments = Parameters<typeof compareWithTwin>[1];
const sizes = [0, 1, 3, 4, 7, 16, 33];
const tables: [number, number][] = [
  [1, 1],
  [1, 5],
  [3, 1],
  [2, 4],
  [5, 7],
  [4, 16],
  [9, 10],
  [3, 35],
];
const boxes: [number, number, number][] = [
  [1, 1, 1],
  [1, 9, 1],
  [2, 3, 4],
  [3, 1, 5],
  [2, 7, 1],
  [1, 5, 6],
  [4, 3, 9],
];

const unary = () => sizes.map((size) => [room(size), numbers(size), size]);
const unaryPositive = () => sizes.map((size) => [room(size), positive(size), size]);
const gradient = () => sizes.map((size) => [room(size), numbers(size), numbers(size), size]);
const binary = () => [
  [room(3), numbers(3), 3, numbers(0), 0],
  [room(3), numbers(0), 0, numbers(3), 3],
  ...sizes.map((size) => [room(size), numbers(size), size, numbers(size), size]),
  ...tables.flatMap(([rows, columns]) => {
    const size = rows * columns;
    return [
      [room(size), numbers(size), size, numbers(columns), columns],
      [room(size), numbers(columns), columns, numbers(size), size],
      [room(size), numbers(size), size, numbers(1), 1],
      [room(size), numbers(1), 1, numbers(size), size],
    ];
  }),
];
const strided = (denseFirst: boolean) => () =>
  [
    { lengths: [], strides: [] },
    { lengths: [5], strides: [1] },
    { lengths: [5], strides: [0] },
    { lengths: [5, 3], strides: [1, 5] },
    { lengths: [2, 3, 4], strides: [1, 2, 6] },
    { lengths: [2, 3, 4], strides: [0, 4, 1] },
    { lengths: [2, 5], strides: [6, 1] },
    { lengths: [2, 3, 2, 5], strides: [30, 0, 5, 1] },
  ].map(({ lengths, strides }) => {
    const dense = lengths.reduce((product, length) => product * length, 1);
    const layout = Int32Array.from([...lengths, ...strides]);
    return denseFirst
      ? [room(dense), numbers(60), layout, lengths.length]
      : [numbers(60), numbers(dense), layout, lengths.length];
  });
const rowwise = () => tables.map(([r, c]) => [room(r * c), numbers(r * c), r, c]);
const rowwiseBack = () =>
  tables.map(([r, c]) => [room(r * c), numbers(r * c), numbers(r * c), r, c]);
const onSizes = (make: (size: number) => Arguments) => () => sizes.slice(1).map(make);

/** For every kernel the arguments it is tried with. */
const trials: Record<KernelName, () => Arguments[]> = {
  add: binary,
  subtract: binary,
  multiply: binary,
  divide: binary,
  maximum: binary,
  minimum: binary,
  equal: () => [[room(5), places(5, 2), 5, places(5, 2), 5]],
  greater: binary,
  greaterOrEqual: () => [[room(5), places(5, 2), 5, places(5, 2), 5], ...binary()],
  relu: unary,
  sigmoid: unary,
  tanh: unary,
  gelu: unary,
  exp: unary,
  log: unaryPositive,
  sqrt: unaryPositive,
  abs: unary,
  negate: unary,
  reluGradient: gradient,
  sigmoidGradient: gradient,
  tanhGradient: gradient,
  geluGradient: gradient,
  absGradient: gradient,
  sqrtGradient: gradient,
  fill: () => sizes.map((size) => [room(size), 0.5, size]),
  copy: unary,
  accumulate: () => sizes.map((size) => [numbers(size), numbers(size), size]),
  scale: () => sizes.map((size) => [room(size), numbers(size), 0.3, size]),
  leakyRelu: () => sizes.map((size) => [room(size), numbers(size), 0.1, size]),
  leakyReluGradient: () =>
    sizes.map((size) => [room(size), numbers(size), numbers(size), 0.1, size]),
  power: () =>
    [0, 1, 2, 3, 7, -1, -2]
      .map((exponent) => [room(7), numbers(7), exponent, 7] as Arguments)
      .concat([0.5, 1.5, -0.3, 2.2].map((exponent) => [room(7), positive(7), exponent, 7])),
  select: () =>
    sizes.map((size) => [room(size), places(size, 2), numbers(size), numbers(size), size]),
  linear: () =>
    [...tables, [70, 40] as const].flatMap(([rows, columns]) =>
      [0, 1, 2, 3].flatMap((activation) =>
        [1, 5, 300].map((inner) => [
          room(rows * columns),
          numbers(rows * inner),
          numbers(inner * columns).map((x) => x / inner),
          numbers(columns),
          rows,
          inner,
          columns,
          activation,
        ]),
      ),
    ),
  sumRows: () =>
    tables.flatMap(([r, c]) =>
      [false, true].map((adding) => [numbers(c), numbers(r * c), r, c, adding]),
    ),
  matmul: () =>
    [
      [1, 1, 1],
      [1, 5, 3],
      [4, 8, 8],
      [3, 0, 2],
      [5, 3, 9],
      [8, 2, 1],
      [7, 13, 1],
      [1, 300, 1],
      [6, 1, 9],
      [4, 784, 10],
      [9, 1, 17],
      [65, 33, 40],
      [70, 40, 100],
      [131, 259, 515],
    ].flatMap(([rows, inner, columns]) =>
      [0, 1, 2, 3, 4, 7].map((flags) =>
        matmulArguments(rows as number, inner as number, columns as number, flags),
      ),
    ),
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
  recur: () =>
    recurrences.map(([blocks, batch, time, hidden]) => {
      const states = batch * time * hidden;
      const weights = numbers(hidden * blocks * hidden).map((x) => x / hidden);
      return [
        numbers(states),
        numbers(states),
        numbers(states * blocks),
        clamps(states * blocks),
        weights,
        numbers(batch * hidden),
        numbers(batch * hidden),
        new Scratch(hidden * (blocks * hidden + 16)),
        blocks,
        batch,
        time,
        hidden,
      ];
    }),
  recurGradient: () =>
    recurrences.map(([blocks, batch, time, hidden]) => {
      const states = batch * time * hidden;
      const weights = numbers(hidden * blocks * hidden).map((x) => x / hidden);
      return [
        numbers(states * blocks),
        numbers(states * blocks),
        numbers(batch * hidden),
        numbers(batch * hidden),
        numbers(states),
        numbers(states),
        numbers(states).map(Math.tanh),
        numbers(states),
        numbers(states * blocks).map(Math.tanh),
        clamps(states * blocks),
        weights,
        numbers(batch * hidden),
        numbers(batch * hidden),
        new Scratch(hidden * (blocks * hidden + 16)),
        blocks,
        batch,
        time,
        hidden,
      ];
    }),
  sumAxis: () => boxes.map(([o, l, i]) => [room(o * i), numbers(o * l * i), o, l, i, 0.25]),
  spreadAxis: () => boxes.map(([o, l, i]) => [room(o * l * i), numbers(o * i), o, l, i, 0.25]),
  argmaxAxis: () =>
    boxes.flatMap(([o, l, i]) => [
      [room(o * i), numbers(o * l * i), o, l, i],
      [room(o * i), places(o * l * i, 3), o, l, i],
      [room(o * i), numbers(o * l * i).map((x) => (x > 0.8 ? Number.NaN : x)), o, l, i],
    ]),
  takeAlongAxis: () =>
    boxes.map(([o, l, i]) => [room(o * i), numbers(o * l * i), places(o * i, l), o, l, i]),
  putAlongAxis: () =>
    boxes.map(([o, l, i]) => [numbers(o * l * i), numbers(o * i), places(o * i, l), o, l, i]),
  gatherRows: () => tables.map(([r, c]) => [room(6 * c), numbers(r * c), wholes(6, r), 6, c]),
  addRows: () => tables.map(([r, c]) => [numbers(r * c), numbers(6 * c), wholes(6, r), 6, c]),
  copyFromStrided: strided(true),
  copyToStrided: strided(false),
  addToStrided: strided(false),
  softmax: rowwise,
  softmaxGradient: rowwiseBack,
  logSoftmax: rowwise,
  logSoftmaxGradient: rowwiseBack,
  crossEntropy: () =>
    tables.map(([r, c]) => [room(1), room(r * c), numbers(r * c), wholes(r, c), r, c]),
  crossEntropyGradient: () =>
    tables.map(([r, c]) => [room(r * c), numbers(1), positive(r * c), wholes(r, c), r, c]),
  meanSquaredError: onSizes((size) => [room(1), numbers(size), numbers(size), size]),
  meanSquaredErrorGradient: onSizes((size) => [
    room(size),
    numbers(1),
    numbers(size),
    numbers(size),
    size,
  ]),
  binaryCrossEntropy: onSizes((size) => [room(1), numbers(size), places(size, 2), size]),
  binaryCrossEntropyGradient: onSizes((size) => [
    room(size),
    numbers(1),
    numbers(size),
    places(size, 2),
    size,
  ]),
  sgd: onSizes((size) => [numbers(size), numbers(size), 0.1, size]),
  sgdMomentum: onSizes((size) => [numbers(size), numbers(size), numbers(size), 0.1, 0.9, size]),
  adam: onSizes((size) => [
    numbers(size),
    numbers(size),
    numbers(size),
    positive(size),
    0.1,
    1.5,
    0.9,
    0.999,
    1e-8,
    0.01,
    size,
  ]),
  rmsProp: onSizes((size) => [numbers(size), numbers(size), positive(size), 0.1, 0.9, 1e-8, size]),
};

/** Blocks, batch, time, hidden. */
const recurrences = [1, 3, 4].flatMap((blocks) =>
  [
    [1, 1, 1],
    [2, 3, 4],
    [3, 0, 2],
    [0, 2, 2],
    [5, 4, 7],
    [9, 2, 18],
    [6, 3, 40],
  ].map((sizes) => [blocks, ...sizes] as [number, number, number, number]),
);

/** Some gates are held, most are free. */
const clamps = (size: number) => numbers(size).map((x) => (x > 1 ? x / 3 : Number.NaN));

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

function matmulArguments(rows: number, inner: number, columns: number, flags: number): Arguments {
  return [
    numbers(rows * columns),
    numbers(rows * inner),
    numbers(inner * columns),
    rows,
    inner,
    columns,
    (flags & 1) > 0,
    (flags & 2) > 0,
    (flags & 4) > 0,
  ];
}

describe("each WebAssembly kernel computes what its plain twin does", () => {
  it.each(Object.keys(plain) as KernelName[])("%s", (name) => {
    expect(trials, `Add "${name}" to trials of lib/kernels/kernels.test.ts.`).toHaveProperty(name);
    for (const values of trials[name]()) {
      for (const [fast, slow] of compareWithTwin(name, values)) {
        const largest = slow.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
        for (let i = 0; i < slow.length; i++) {
          const [a, b] = [fast[i] as number, slow[i] as number];
          if (Object.is(a, b) || Math.abs(a - b) <= 3e-6 * Math.max(largest, 1)) continue;
          expect.fail(`place ${i}: ${a}, and ${b} by the twin`);
        }
      }
    }
  });
});

it("the committed binary is what the sources compile to", async () => {
  const committed = await readFile(new URL("./binary.ts", import.meta.url), "utf8");
  expect(committed).toBe(binarySource(await compileKernels()));
});
