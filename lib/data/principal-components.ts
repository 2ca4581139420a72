import { shapeText } from "../array/shape.ts";
import { checkOptions, inWords, ShapeError, ValueError } from "../errors.ts";
import { randomGenerator } from "../random.ts";
import { evaluate } from "../tensor/index.ts";
import { Tensor } from "../tensor/tensor.ts";
import { checkWhole } from "./check-values.ts";
import { symmetricEigenvectors } from "./symmetric-eigenvectors.ts";

export interface PrincipalComponentsOptions {
  /** How many directions to find, at most as many as there are features. */
  readonly count: number;
}

/** The directions in which data differ most. */
export interface PrincipalComponents {
  /** The mean of the data, [features]. */
  readonly mean: Tensor;
  /** Directions of length 1 at right angles to each other, one a row, [count, features]. */
  readonly directions: Tensor;
  /** How much the data vary along each direction, falling: the variances of the codes, [count]. */
  readonly variances: Tensor;
  /** How far inputs [examples, features] lie along each direction: [examples, count]. */
  encode(inputs: Tensor): Tensor;
  /** Inputs from codes; of shorter codes, from the first directions alone. */
  decode(codes: Tensor): Tensor;
}

/** Directions that are sought beside those that are wanted; with them the last ones settle sooner. */
const BESIDE = 8;
const ROUNDS = 100;

/**
 * Principal component analysis: finds the directions in which the data vary most, each at right
 * angles to those before. Of all ways to rebuild data from `count` weighted sums by weighted sums,
 * this has the least squared error on these data (Pearson, 1901, doi 10.1080/14786440109462720).
 *
 * The covariance is multiplied again and again with some directions, which are set upright after
 * each round (Halko, Martinsson and Tropp, 2011, doi 10.1137/090771806, algorithm 4.4). Nothing is
 * drawn from the shared random numbers: the same data give the same directions. Of the two
 * opposite ones, that is taken whose largest number is above zero.
 *
 * @param inputs [examples, features]
 * @throws ShapeError when there are no rows of features
 * @throws ValueError when the count is no whole number from 1 to the number of features, an option
 * is unknown, or the data hold what is no number
 *
 * @example
 * const line = tensor([[0, 0], [3, 4], [6, 8]]);
 * const { directions, encode, decode } = principalComponents(line, { count: 1 });
 * console.log(directions.data[0].toFixed(2), directions.data[1].toFixed(2)); // "0.60" "0.80"
 * console.log(encode(line).data[2].toFixed(2)); // "5.00"
 * console.log(decode(encode(line)).data[5].toFixed(2)); // "8.00"
 */
export function principalComponents(
  inputs: Tensor,
  options: PrincipalComponentsOptions,
): PrincipalComponents {
  checkInputs(inputs);
  checkOptions("principalComponents", options, ["count"]);
  const [examples, features] = inputs.shape as [number, number];
  checkWhole("principalComponents' count", options?.count, 1, features);
  const { count } = options;
  return evaluate(() => {
    const mean = inputs.mean({ axis: 0 });
    const centered = inputs.subtract(mean);
    const covariance = centered.transpose().matmul(centered).divide(examples);
    const space = widestSpace(covariance, Math.min(features, count + BESIDE));
    const inside = space.matmul(covariance).matmul(space.transpose());
    const size = space.shape[0] as number;
    const { values, vectors } = symmetricEigenvectors(Float64Array.from(inside.data), size);
    const turned = Tensor.over(Float32Array.from(vectors), [size, size]).matmul(space);
    const directions = Tensor.over(pointUp(turned.slice(0, count).data, features), [
      count,
      features,
    ]);
    return {
      mean,
      directions,
      variances: Tensor.over(Float32Array.from(values.subarray(0, count)), [count]),
      encode: (given: Tensor) => given.subtract(mean).matmul(directions.transpose()),
      decode: (codes: Tensor) =>
        codes.matmul(directions.slice(0, codes.shape.at(-1) as number)).add(mean),
    };
  });
}

/** Directions at right angles that span where the covariance is largest, one a row. */
function widestSpace(covariance: Tensor, size: number): Tensor {
  const features = covariance.shape[0] as number;
  const random = randomGenerator("principal components");
  const rows = Float64Array.from({ length: size * features }, random.normal);
  let before = 0;
  for (let round = 0; ; round++) {
    setUpright(rows, size, features, random.normal);
    const space = Tensor.over(Float32Array.from(rows), [size, features]);
    // With all directions there is nothing to choose.
    if (size === features) return space;
    const stretched = space.matmul(covariance).data;
    let caught = 0;
    for (const [at, value] of stretched.entries()) caught += value * (rows[at] as number);
    if (round === ROUNDS || caught - before <= 1e-6 * caught) return space;
    before = caught;
    rows.set(stretched);
  }
}

/** Gram and Schmidt's way, twice for the sake of rounding; what vanishes is replaced by chance. */
function setUpright(rows: Float64Array, size: number, length: number, draw: () => number): void {
  for (let row = 0; row < size; row++) {
    const own = rows.subarray(row * length, (row + 1) * length);
    const first = lengthOf(own);
    for (let time = 0; time < 2; time++) {
      for (let other = 0; other < row; other++) {
        const unit = rows.subarray(other * length, (other + 1) * length);
        let along = 0;
        for (let i = 0; i < length; i++) along += (unit[i] as number) * (own[i] as number);
        for (let i = 0; i < length; i++) own[i] = (own[i] as number) - along * (unit[i] as number);
      }
    }
    const left = lengthOf(own);
    if (left > 1e-6 * first) {
      for (let i = 0; i < length; i++) own[i] = (own[i] as number) / left;
    } else {
      for (let i = 0; i < length; i++) own[i] = draw();
      row--;
    }
  }
}

function lengthOf(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
}

/** The rows, turned about where the number farthest from 0 is below it. */
function pointUp(rows: Float32Array, length: number): Float32Array {
  const turned = Float32Array.from(rows);
  for (let start = 0; start < rows.length; start += length) {
    const row = turned.subarray(start, start + length);
    const farthest = row.reduce((far, value) => (Math.abs(value) > Math.abs(far) ? value : far), 0);
    if (farthest < 0) row.set(row.map((value) => -value));
  }
  return turned;
}

function checkInputs(inputs: unknown): asserts inputs is Tensor {
  if (!(inputs instanceof Tensor) || inputs.shape.length !== 2 || inputs.size === 0) {
    throw new ShapeError(
      `principalComponents can't read ${inputs instanceof Tensor ? `the shape ${shapeText(inputs.shape)}` : inWords(inputs)}.`,
      "It needs one example a row: [examples, features].",
      "Make rows of pictures first: inputs.reshape([examples, height * width]).",
    );
  }
  if (inputs.data.every(Number.isFinite)) return;
  throw new ValueError(
    "principalComponents found something that is no finite number among the inputs.",
    "It adds up products of all numbers, and one that is none would spoil every direction.",
    "Leave out the examples that have gaps.",
  );
}
