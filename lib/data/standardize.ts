import { shapeText } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError, ValueError } from "../errors.ts";
import { Tensor } from "../tensor/tensor.ts";

export interface StandardizeOptions {
  /** The name of the tensor to change in every set; "inputs" unless said. */
  readonly name?: string;
}

/** Brings numbers to the scale that was found in the training part. */
export interface Scale {
  (values: Tensor): Tensor;
  /** The mean of each feature. */
  readonly mean: Tensor;
  /** The standard deviation of each feature; 1 for a feature that is always the same. */
  readonly deviation: Tensor;
  /** Brings scaled numbers back. */
  undo(values: Tensor): Tensor;
}

/**
 * Gives every feature mean 0 and deviation 1, as measured in the training part alone: nothing about
 * the other parts may be known before the test.
 *
 * A feature is what stands at one place of the last dimension: a column of `[examples, features]`,
 * a channel of `[examples, height, width, channels]`.
 *
 * @param parts sets by name, one of them called `train`, as `split` gives them
 * @returns the same parts on the new scale, and `scale` itself for inputs that come later
 * @throws ValueError when there is no `train`, or a part lacks the tensor
 * @throws ShapeError when a part has other features than `train`
 *
 * @example
 * const { train, test, scale } = standardize(split(moons(), { test: 0.25 }));
 * console.log(train.inputs.shape, test.inputs.shape, scale.mean.toArray());
 */
export function standardize<Parts extends { readonly train: object }>(
  parts: Parts,
  options: StandardizeOptions = {},
): Parts & { readonly scale: Scale } {
  checkOptions("standardize", options, ["name"]);
  const { name = "inputs" } = options;
  if (typeof parts !== "object" || parts === null || !("train" in parts)) {
    throw new ValueError(
      "standardize found no part called train.",
      "It measures the training part and brings all parts to that scale.",
      "Write standardize(split(set, { test: 0.2 })) or standardize({ train, test }).",
    );
  }
  const scale = scaleOf(tensorOf(parts, "train", name));
  const scaled = Object.keys(parts).map((part) => [
    part,
    {
      ...(parts as Record<string, object>)[part],
      [name]: scale(tensorOf(parts, part, name)),
    },
  ]);
  return { ...(Object.fromEntries(scaled) as Parts), scale };
}

function scaleOf(values: Tensor): Scale {
  const features = values.shape.at(-1) as number;
  const [mean, deviation] = momentsOf(values.data, features).map((moments) =>
    Tensor.over(Float32Array.from(moments), [features]),
  ) as [Tensor, Tensor];
  const checked = (given: Tensor) => {
    if (given instanceof Tensor && given.shape.at(-1) === features) return given;
    throw new ShapeError(
      `scale can't be used on ${given instanceof Tensor ? `the shape ${shapeText(given.shape)}` : inWords(given)}.`,
      `It was measured on ${features} features, the last length of ${shapeText(values.shape)}.`,
      "Give it a tensor with the same features in the same order.",
    );
  };
  return Object.assign((given: Tensor) => checked(given).subtract(mean).divide(deviation), {
    mean,
    deviation,
    undo: (given: Tensor) => checked(given).multiply(deviation).add(mean),
  });
}

/** Mean and deviation of each feature: √(Σ(x − mean)² / n), or 1 where that is 0. */
function momentsOf(values: Float32Array, features: number): [Float64Array, Float64Array] {
  const count = values.length / features;
  const means = new Float64Array(features);
  const deviations = new Float64Array(features);
  for (let at = 0; at < values.length; at++) {
    const feature = at % features;
    means[feature] = (means[feature] as number) + (values[at] as number) / count;
  }
  for (let at = 0; at < values.length; at++) {
    const feature = at % features;
    const difference = (values[at] as number) - (means[feature] as number);
    deviations[feature] = (deviations[feature] as number) + difference * difference;
  }
  // Rounding leaves traces in a feature that is always the same.
  const isConstant = (square: number, feature: number) =>
    square / count <= 1e-12 * (means[feature] as number) * (means[feature] as number);
  return [
    means,
    deviations.map((square, feature) =>
      isConstant(square, feature) ? 1 : Math.sqrt(square / count),
    ),
  ];
}

function tensorOf(parts: object, part: string, name: string): Tensor {
  const set = (parts as Record<string, Record<string, unknown> | undefined>)[part];
  const value = set?.[name];
  if (value instanceof Tensor && value.shape.length >= 2 && value.size > 0) return value;
  throw new ValueError(
    `standardize can't change "${name}" of the part "${part}".`,
    value instanceof Tensor
      ? `It needs at least one example in a row of its own, but the shape is ${shapeText(value.shape)}.`
      : `Every part must be a set with a tensor of that name, but it is ${inWords(value)}.`,
    'Name another tensor, as in standardize(parts, { name: "targets" }), or leave the part out.',
  );
}
