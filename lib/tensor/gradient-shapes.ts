/** Shapes to try gradients with: odd sizes, ones and zeros of elements, and what fits together. */
import type { GradientTrial } from "./gradient-check.ts";
import { type Blocks, LSTM, type Tensor } from "./index.ts";

export type Shapes = GradientTrial["shapes"];

export const anyShape: Shapes[] = [[[]], [[1]], [[0]], [[7]], [[3, 5]], [[2, 1, 4]], [[0, 3]]];
export const pairs: Shapes[] = [
  [[], []],
  [[5], []],
  [[], [3]],
  [
    [3, 5],
    [3, 5],
  ],
  [[3, 5], [5]],
  [[5], [3, 5]],
  [
    [3, 5],
    [3, 1],
  ],
  [
    [3, 1],
    [1, 4],
  ],
  [
    [2, 1, 3],
    [5, 1],
  ],
  [
    [2, 3, 4],
    [1, 3, 4],
  ],
  [[1, 1], [7]],
  [[0, 3], [3]],
];
export const positive = [0.3, 3] as const;
/** Wide enough for no two numbers to lie close together. */
export const wide = [-90, 90] as const;

export function each(
  name: string,
  shapes: readonly Shapes[],
  compute: GradientTrial["compute"],
  range?: readonly [number, number],
): GradientTrial[] {
  return shapes.map((one) => ({
    name: `${name} of ${JSON.stringify(one)}`,
    shapes: one,
    compute,
    ...(range && { range }),
  }));
}

export const matrices: Shapes[] = [
  [
    [1, 1],
    [1, 1],
  ],
  [
    [2, 3],
    [3, 4],
  ],
  [
    [1, 9],
    [9, 5],
  ],
  [
    [5, 1],
    [1, 9],
  ],
  [
    [4, 0],
    [0, 3],
  ],
  [
    [2, 2, 3],
    [2, 3, 2],
  ],
  [
    [2, 2, 3],
    [3, 2],
  ],
  [
    [3, 2],
    [2, 2, 3],
  ],
  [
    [2, 1, 2, 3],
    [3, 3, 2],
  ],
];
export const layers: Shapes[] = [
  [[3, 2], [2, 5], [5]],
  [[1, 4], [4, 1], [1]],
  [[2, 3, 2], [2, 4], [4]],
  [[0, 2], [2, 3], [3]],
];

export const images: Shapes[] = [
  [[1, 3, 3, 1], [3, 3, 1, 1], [1]],
  [[2, 4, 3, 2], [2, 3, 2, 3], [3]],
  [[1, 5, 3, 1], [3, 1, 1, 9], [9]],
  [[0, 4, 4, 2], [3, 3, 2, 4], [4]],
];

export const waves: Shapes[] = [
  [[1, 3, 1], [3, 1, 1], [1]],
  [[2, 6, 2], [2, 2, 3], [3]],
  [[1, 5, 3], [4, 3, 9], [9]],
  [[0, 4, 2], [3, 2, 4], [4]],
];

/** Batch, time, inputs, hidden. */
const sequences = [
  [1, 1, 1, 1],
  [2, 3, 2, 3],
  [1, 4, 1, 5],
  [5, 2, 3, 4],
  [3, 1, 2, 2],
  [0, 2, 2, 2],
  [2, 0, 2, 2],
] as const;

/** Of input, its weights, recurrent weights, bias, and the first hidden state and cell. */
export function recurrent(blocks: Blocks): Shapes[] {
  return sequences.map(([batch, time, inputs, hidden]) => [
    [batch, time, inputs],
    [inputs, blocks * hidden],
    [hidden, blocks * hidden],
    [blocks * hidden],
    [batch, hidden],
    ...(blocks === LSTM ? [[batch, hidden]] : []),
  ]);
}

/** Some gates are held, others are free. */
export function someClamps({ size, shape }: Tensor, blocks: Blocks): Float32Array {
  const hidden = (shape[2] as number) / blocks;
  const candidate = (at: number) => Math.floor((at / hidden) % blocks) === 2;
  return Float32Array.from({ length: size }, (_, at) =>
    at % 3 === 0 && !candidate(at) ? (at % 7) / 6 : Number.NaN,
  );
}
export const attending: Shapes[] = [
  [
    [1, 1],
    [1, 1],
  ],
  [
    [3, 2],
    [5, 2],
  ],
  [
    [2, 2, 3, 4],
    [2, 1, 3, 4],
  ],
  [
    [0, 3],
    [2, 3],
  ],
];
