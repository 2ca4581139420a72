import { checkSize, sizeOf } from "../array/shape.ts";
import { closest } from "../closest.ts";
import { inWords, ValueError } from "../errors.ts";
import { normal, uniform } from "../random.ts";

/**
 * How weights begin. "uniform": between ±1/√in, PyTorch's default for linear layers. "he": normal
 * with deviation √(2/in), made for relu (He et al., 2015). "xavier": uniform between
 * ±√(6/(in + out)), made for tanh (Glorot and Bengio, 2010). "orthogonal": rows or columns,
 * whichever are fewer, of length 1 and at right angles to each other, so that WᵀW or WWᵀ is the
 * identity and lengths survive many products (Saxe et al., 2014, arXiv 1312.6120). "zeros". Or a
 * function that gives each number, from the number of inputs and outputs of one unit.
 */
export type Initialization =
  | "uniform"
  | "he"
  | "xavier"
  | "orthogonal"
  | "zeros"
  | ((inputs: number, outputs: number) => number);

/** First numbers for weights of the given shape. */
export function initialWeights(
  name: string,
  initialize: Initialization,
  shape: readonly number[],
  inputs: number,
  outputs: number,
): Float32Array {
  checkSize(sizeOf(shape));
  if (initialize === "orthogonal") return orthogonal(shape);
  const draw = drawFor(name, initialize, inputs, outputs);
  const values = new Float32Array(sizeOf(shape));
  for (let i = 0; i < values.length; i++) {
    const drawn = draw();
    if (typeof drawn !== "number") throw noWeight(name, drawn);
    values[i] = drawn;
  }
  return values;
}

function drawFor(
  name: string,
  initialize: Initialization,
  inputs: number,
  outputs: number,
): () => number {
  if (typeof initialize === "function") return () => initialize(inputs, outputs);
  if (initialize === "uniform") return between(1 / Math.sqrt(inputs));
  if (initialize === "xavier") return between(Math.sqrt(6 / (inputs + outputs)));
  if (initialize === "he") {
    const deviation = Math.sqrt(2 / inputs);
    return () => deviation * normal();
  }
  if (initialize === "zeros") return () => 0;
  const meant = closest(String(initialize), ways);
  throw new ValueError(
    `${name} can't initialize with ${inWords(initialize)}.`,
    `The ways are ${ways.map((way) => `"${way}"`).join(", ")}, or a function.`,
    meant === undefined
      ? "Leave the option out for the usual one."
      : `Perhaps you meant "${meant}".`,
  );
}

function noWeight(name: string, drawn: unknown): ValueError {
  return new ValueError(
    `${name} can't begin with the weight ${inWords(drawn)}.`,
    "Your function for initialize gave it, and a weight is a number.",
    "Check what it returns: initialize: (inputs, outputs) => normal() / inputs.",
  );
}

const ways = ["uniform", "he", "xavier", "orthogonal", "zeros"];

function between(bound: number): () => number {
  return () => (2 * uniform() - 1) * bound;
}

/**
 * Vectors of normal numbers, made orthogonal by Gram and Schmidt: each loses its share in those
 * before it, v − (v·u)u, twice for the sake of rounding, and gets length 1.
 */
function orthogonal(shape: readonly number[]): Float32Array {
  const size = sizeOf(shape);
  const columns = shape.at(-1) ?? 1;
  const rows = size / columns;
  const vectors: Float64Array[] = [];
  while (vectors.length < Math.min(rows, columns)) {
    const vector = Float64Array.from({ length: Math.max(rows, columns) }, normal);
    for (const unit of [...vectors, ...vectors]) subtract(vector, unit, dot(vector, unit));
    const length = Math.sqrt(dot(vector, vector));
    vectors.push(vector.map((x) => x / length));
  }
  return Float32Array.from({ length: size }, (_, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const [which, place] = rows < columns ? [row, column] : [column, row];
    return vectors[which]?.[place] as number;
  });
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, x, i) => sum + x * (right[i] as number), 0);
}

function subtract(from: Float64Array, unit: Float64Array, factor: number): void {
  for (const [i, x] of unit.entries()) (from[i] as number) -= factor * x;
}
