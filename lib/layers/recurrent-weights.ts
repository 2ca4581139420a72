import { checkOptions, inWords, ValueError } from "../errors.ts";
import { type Blocks, createParameter, LSTM, type Tensor } from "../tensor/index.ts";
import { checkLength } from "./check-length.ts";
import { type Initialization, initialWeights } from "./initialize.ts";

export interface RecurrentOptions {
  /** Whether a number is added to each gate and candidate; on unless said. */
  bias?: boolean;
  /** Whether the hidden state of the step before goes into gates and candidate; on unless said. */
  recurrent?: boolean;
  /** How the recurrent weights of each gate and candidate begin; "uniform" unless said. */
  recurrentInitialize?: Initialization;
  /**
   * Whether the input is whole numbers [batch, time] from 0 on that stand for one-hot rows: the rows
   * of the input weights are then looked up instead of multiplied. Off unless said.
   */
  oneHot?: boolean;
}

export interface LstmOptions extends RecurrentOptions {
  /** What the forget gate's bias begins with: the larger, the longer a new layer remembers. */
  forgetBias?: number;
}

interface Weights {
  readonly inputWeights: Tensor;
  readonly recurrentWeights: Tensor | undefined;
  readonly bias: Tensor | undefined;
}

/** Everything begins between ±1/√hidden unless said, as in PyTorch. */
export function createWeights(
  kind: string,
  blocks: Blocks,
  inputs: number,
  hidden: number,
  options: LstmOptions,
): Weights {
  const own = blocks === LSTM ? ["forgetBias"] : [];
  checkOptions(kind, options, ["bias", "recurrent", "recurrentInitialize", "oneHot", ...own]);
  checkLength(kind, "inputs", inputs);
  checkLength(kind, "hidden", hidden);
  const { bias = true, recurrent = true, recurrentInitialize = "uniform", forgetBias } = options;
  const columns = blocks * hidden;
  const draw = (shape: number[], way: Initialization = "uniform") =>
    initialWeights(kind, way, shape, hidden, hidden);
  const create = (shape: number[], values: Float32Array) => createParameter(shape, values);

  const inputWeights = create([inputs, columns], draw([inputs, columns]));
  const squares = recurrent
    ? Array.from({ length: blocks }, () => draw([hidden, hidden], recurrentInitialize))
    : [];
  const first = bias ? draw([columns]) : undefined;
  if (forgetBias !== undefined) {
    if (!Number.isFinite(forgetBias) || !bias) throw noForgetBias(forgetBias);
    first?.fill(forgetBias, hidden, 2 * hidden);
  }
  return {
    inputWeights,
    recurrentWeights: recurrent
      ? create([hidden, columns], sideBySide(squares, hidden))
      : undefined,
    bias: first && create([columns], first),
  };
}

function sideBySide(squares: Float32Array[], hidden: number): Float32Array {
  const columns = squares.length * hidden;
  return Float32Array.from({ length: hidden * columns }, (_, at) => {
    const column = at % columns;
    const row = Math.floor(at / columns);
    return squares[Math.floor(column / hidden)]?.[row * hidden + (column % hidden)] as number;
  });
}

function noForgetBias(forgetBias: unknown): ValueError {
  return new ValueError(
    `lstm can't begin with ${inWords(forgetBias)} as forgetBias.`,
    "It is a finite number for the bias of the forget gate, so there must be a bias.",
    "Write lstm(28, 32, { forgetBias: 1 }).",
  );
}
