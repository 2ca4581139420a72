import { recurrenceTrials } from "./recurrence-trials.ts";
import {
  type Arguments,
  boxes,
  numbers,
  places,
  positive,
  room,
  sizes,
  type Trials,
  tables,
  wholes,
} from "./trial-operands.ts";
import { windowTrials } from "./window-trials.ts";

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
export const trials: Trials = {
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
  ...windowTrials,
  ...recurrenceTrials,
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
