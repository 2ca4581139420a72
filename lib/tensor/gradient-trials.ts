import type { GradientTrial } from "./gradient-check.ts";
import { anyShape, each, matrices, pairs, positive, wide } from "./gradient-shapes.ts";
import {
  abs,
  binaryCrossEntropy,
  clip,
  concat,
  cos,
  crossEntropy,
  exp,
  gatherRows,
  gelu,
  leakyRelu,
  log,
  logSoftmax,
  maximum,
  meanSquaredError,
  minimum,
  normalDivergence,
  relu,
  sigmoid,
  sin,
  softmax,
  sqrt,
  stack,
  type Tensor,
  tanh,
  tensor,
  where,
} from "./index.ts";

/** Operations on numbers, shapes and losses, and the shapes to try them with. */
export const trials: GradientTrial[] = [
  ...each("add", pairs, (x, y) => x.add(y)),
  ...each("add to itself", anyShape, (x) => x.add(x)),
  ...each("subtract", pairs, (x, y) => x.subtract(y)),
  ...each("multiply", pairs, (x, y) => x.multiply(y)),
  ...each("multiply with itself", anyShape, (x) => x.multiply(x)),
  ...each("divide", pairs, (x, y) => x.divide(y), positive),
  ...each("negate", anyShape, (x) => x.negate()),
  ...each("power 3", anyShape, (x) => x.power(3)),
  ...each("power 0", anyShape, (x) => x.power(0)),
  ...each("power -1.5", anyShape, (x) => x.power(-1.5), positive),
  ...each("relu", anyShape, relu),
  ...each("leakyRelu", anyShape, (x) => leakyRelu(x, { slope: 0.2 })),
  ...each("sigmoid", anyShape, sigmoid),
  ...each("tanh", anyShape, tanh),
  ...each("gelu", anyShape, gelu),
  ...each("exp", anyShape, exp),
  ...each("log", anyShape, log, positive),
  ...each("sqrt", anyShape, sqrt, positive),
  ...each("abs", anyShape, abs),
  ...each("sin", anyShape, sin),
  ...each("cos", anyShape, cos),
  ...each("clip", anyShape, (x) => clip(x, { low: -1, high: 1 })),
  ...each("clip above", anyShape, (x) => clip(x, { high: 0 })),
  ...each("maximum", pairs, (x, y) => maximum(x, y)),
  ...each("minimum", pairs, (x, y) => minimum(x, y)),
  ...each("where", pairs, (x, y) => where(tensor([0, 1, 1]).slice(0, 1), x, y)),
  ...each("where, by element", [[[3], [2, 3]]], (x, y) => where(tensor([0, 1, 1]), x, y)),
  ...each("matmul", matrices, (x, y) => x.matmul(y)),
  ...each("matmul with itself", [[[3, 3]]], (x) => x.matmul(x)),
  ...each("sum", anyShape, (x) => x.sum()),
  ...each("sum of rows", [[[3, 4]], [[1, 1]], [[2, 0]]], (x) => x.sum({ axis: 1, keepAxis: true })),
  ...each("sum of columns", [[[3, 4]], [[2, 5, 3]]], (x) => x.sum({ axis: -2 })),
  ...each("mean", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.mean()),
  ...each("mean of columns", [[[3, 4]], [[2, 5, 3]]], (x) => x.mean({ axis: 0 })),
  ...each("max", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.max(), wide),
  ...each(
    "max of columns",
    [[[3, 4]], [[2, 5, 3]]],
    (x) => x.max({ axis: -2, keepAxis: true }),
    wide,
  ),
  ...each("min of rows", [[[3, 4]], [[2, 5, 3]]], (x) => x.min({ axis: 1 }), wide),
  ...each("variance", [[[3, 4]], [[1]], [[2, 3, 5]]], (x) => x.variance()),
  ...each("variance of columns", [[[3, 4]], [[2, 5, 3]], [[2, 1, 0]]], (x) =>
    x.variance({ axis: 1, keepAxis: true }),
  ),
  ...each("reshape", [[[2, 6]], [[12]], [[3, 1, 4]]], (x) => x.reshape([4, -1])),
  ...each("transpose", [[[3, 5]], [[1, 4]], [[2, 3, 4]], [[0, 2]]], (x) => x.transpose()),
  ...each("transpose in order", [[[2, 3, 4]], [[1, 5, 1]]], (x) => x.transpose([2, 0, 1])),
  ...each("slice", [[[5]], [[4, 3]], [[3, 2, 2]]], (x) => x.slice(1, 3)),
  ...each("slice of columns", [[[4, 5]], [[2, 3, 7]]], (x) => x.slice(-3, -1, { axis: -1 })),
  ...each("at", [[[3]], [[2, 5]], [[2, 3, 0]]], (x) => x.at(1)),
  ...each("at, along the last axis", [[[3]], [[2, 5]], [[4, 1, 2]]], (x) => x.at(-2, { axis: -1 })),
  ...each("two slices", [[[4, 3]]], (x) => x.slice(0, 3).multiply(x.slice(1))),
  ...each(
    "concat",
    [
      [
        [2, 3],
        [4, 3],
      ],
      [
        [0, 2],
        [1, 2],
      ],
    ],
    (x, y) => concat([x, y, x]),
  ),
  ...each(
    "concat of columns",
    [
      [
        [2, 3],
        [2, 1],
      ],
    ],
    (x, y) => concat([x, y], { axis: 1 }),
  ),
  ...each(
    "stack",
    [
      [[3], [3]],
      [
        [2, 4],
        [2, 4],
      ],
    ],
    (x, y) => stack([x, y], { axis: -1 }),
  ),
  ...each("gather", [[[3]], [[4, 5]], [[3, 1, 2]]], (x) => x.gather([2, 0, 2, 1])),
  ...each("gather by a table", [[[3, 2]]], (x) =>
    x.gather(
      tensor([
        [0, 2],
        [2, 2],
      ]),
    ),
  ),
  ...each(
    "gatherRows with a bias",
    [
      [[4, 3], [3]],
      [[3, 1], [1]],
    ],
    (x, b) => gatherRows("test", x, tensor([[2, 0, 2]]), b),
  ),
  ...each("detached factor", anyShape, (x) => x.multiply(ones(x))),
  ...each("softmax", [[[1]], [[5]], [[3, 4]], [[2, 3, 7]], [[0, 3]]], softmax),
  ...each("logSoftmax", [[[1]], [[5]], [[3, 4]], [[2, 3, 7]], [[0, 3]]], logSoftmax),
  ...each("crossEntropy", [[[4, 3]], [[2, 2, 5]]], (x) => crossEntropy(x, [1, 0, 2, 2])),
  ...each("crossEntropy of one class", [[[4, 1]]], (x) => crossEntropy(x, [0, 0, 0, 0])),
  ...each(
    "meanSquaredError",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => meanSquaredError(x, y),
  ),
  ...each(
    "normalDivergence",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => normalDivergence(x, y),
  ),
  ...each(
    "binaryCrossEntropy",
    [
      [[4], [4]],
      [[], []],
      [
        [3, 5],
        [3, 5],
      ],
    ],
    (x, y) => binaryCrossEntropy(x, y),
  ),
];

function ones(like: Tensor): Tensor {
  return like.detach().subtract(like.detach()).add(1);
}
