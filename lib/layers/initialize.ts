import { sizeOf } from "../array/shape.ts";
import { closest } from "../closest.ts";
import { inWords, ValueError } from "../errors.ts";
import { normal, uniform } from "../random.ts";

/**
 * How weights begin. "uniform": between ±1/√in, PyTorch's default for linear layers. "he": normal
 * with deviation √(2/in), made for relu (He et al., 2015). "xavier": uniform between
 * ±√(6/(in + out)), made for tanh (Glorot and Bengio, 2010). "zeros". Or a function that gives
 * each number, from the number of inputs and outputs of one unit.
 */
export type Initialization =
  | "uniform"
  | "he"
  | "xavier"
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
  const draw = drawFor(name, initialize, inputs, outputs);
  const values = new Float32Array(sizeOf(shape));
  for (let i = 0; i < values.length; i++) values[i] = draw();
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

const ways = ["uniform", "he", "xavier", "zeros"];

function between(bound: number): () => number {
  return () => (2 * uniform() - 1) * bound;
}
