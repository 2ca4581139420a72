import { checkOptions } from "../errors.ts";
import {
  affine,
  type Blocks,
  gatherRows,
  LSTM,
  recur,
  type Tensor,
  zeros,
} from "../tensor/index.ts";
import type { EmbeddingLayer } from "./embedding.ts";
import { clampsFor, type Override } from "./gate-override.ts";
import { type Layer, markDiscreet } from "./layer.ts";
import { checkInput, checkStart } from "./recurrent-input.ts";
import { createWeights, type LstmOptions } from "./recurrent-weights.ts";

/** Where sequences go on: each tensor is [batch, hidden]. */
export interface HiddenState {
  readonly hidden: Tensor;
}

/** The same of an LSTM, which remembers in cells too: [batch, hidden]. */
export interface CellState extends HiddenState {
  readonly cell: Tensor;
}

/** A state that `detach()` cuts off from how it was made, for truncated backpropagation. */
export type Detachable<State> = State & { detach(): Detachable<State> };

/** How a recurrent layer is run. */
export interface RunOptions<Gate extends string, State> {
  /** Where the sequences begin; zeros unless said. */
  state?: State | undefined;
  /** What gates are held at: for all steps, or a function of the step, which counts from 0. */
  override?: Override<Gate> | undefined;
}

/** What happened in a recurrent layer, step by step. */
export interface Run<Gate extends string, State> {
  /** The hidden states: [batch, time, hidden]; [batch, hidden] from a single step. */
  readonly outputs: Tensor;
  /** Where the next chunk or step begins. */
  readonly state: Detachable<State>;
  /** The values of gates and candidate in the same shape, as constants; of a plain RNN none. */
  readonly gates: Readonly<Record<[Gate] extends [never] ? never : Gate | "candidate", Tensor>>;
  /** The cells in the same shape; of an LSTM only. */
  readonly cells: State extends CellState ? Tensor : undefined;
}

/**
 * A layer that reads sequences [batch, time, inputs]. Called, it gives the hidden states of all
 * steps, [batch, time, hidden].
 */
export interface RecurrentLayer<Kind extends string, Gate extends string, State> extends Layer {
  readonly kind: Kind;
  readonly hidden: number;
  readonly oneHot: boolean;
  /** [inputs, gates and candidate · hidden] */
  readonly inputWeights: Tensor;
  /** [hidden, gates and candidate · hidden] */
  readonly recurrentWeights: Tensor | undefined;
  /** [gates and candidate · hidden] */
  readonly bias: Tensor | undefined;
  /** Reads sequences from a state on, and tells what happened inside. */
  run(x: Tensor, options?: RunOptions<Gate, State>): Run<Gate, State>;
  /**
   * The same for a single step of each sequence, [batch, inputs]. To make a text letter by letter,
   * call it inside `evaluate`, or what was before is kept for gradients.
   *
   * @example
   * const layer = gru(3, 4);
   * const x = ones([1, 3]);
   * evaluate(() => {
   *   let { outputs, state } = layer.runStep(x);
   *   for (let i = 0; i < 5; i++) ({ outputs, state } = layer.runStep(x, { state }));
   *   console.log(outputs.shape); // [1, 4]
   * });
   */
  runStep(x: Tensor, options?: RunOptions<Gate, State>): Run<Gate, State>;
  /** @internal The layer after an embedding, faster: each vector of the table is multiplied once. */
  readonly afterEmbedding: (embedding: EmbeddingLayer, x: Tensor) => Tensor;
}

/** A kind of layer: the names of its gates and its candidate, in the order of their weights. */
export interface RecurrentKind<Kind extends string> {
  readonly kind: Kind;
  readonly blocks: Blocks;
  readonly parts: readonly string[];
}

export function createRecurrent<Kind extends string, Gate extends string, State>(
  { kind, blocks, parts }: RecurrentKind<Kind>,
  inputs: number,
  hidden: number,
  options: LstmOptions,
): RecurrentLayer<Kind, Gate, State> {
  const weights = createWeights(kind, blocks, inputs, hidden, options);
  const { inputWeights, recurrentWeights: recurrent, bias } = weights;
  const { oneHot = false } = options;
  const name = `${kind}(${inputs}, ${hidden})`;
  const lengths = oneHot ? [] : [inputs];
  const gateNames = parts.filter((part) => part !== "candidate");
  const runOptions = gateNames.length === 0 ? ["state"] : ["state", "override"];

  /** What the input adds to gates and candidate. */
  const project = (x: Tensor): Tensor =>
    oneHot ? gatherRows(name, inputWeights, x, bias) : affine(x, inputWeights, bias, "none");

  const layer = (x: Tensor): Tensor => {
    checkInput(name, x, ["batch", "time", ...lengths]);
    return recur(project(x), { blocks, recurrent }).outputs;
  };

  const afterEmbedding = (embedding: EmbeddingLayer, x: Tensor): Tensor => {
    const { weights: table } = embedding;
    const [count, size] = table.shape as [number, number];
    const fits = !oneHot && size === inputs && x.shape.length === 2 && count <= x.size;
    if (!fits) return layer(embedding(x));
    const projected = affine(table, inputWeights, bias, "none");
    const rows = gatherRows(`embedding(${count}, ${size})`, projected, x);
    projected.storage.internal = true;
    return recur(rows, { blocks, recurrent }).outputs;
  };

  /** @param shaped gives what has a value for every step its shape */
  function compute(x: Tensor, options: RunOptions<Gate, State>, shaped: (all: Tensor) => Tensor) {
    const [batch, time] = x.shape as [number, number];
    const start = checkStart(name, options.state, [batch, hidden], blocks === LSTM);
    const clamps = clampsFor(name, options.override, { parts, batch, time, hidden });
    const result = recur(project(x), { ...start, blocks, recurrent, clamps, visible: true });
    const last = (all: Tensor, first: Tensor | undefined): Tensor =>
      time === 0
        ? (first ?? zeros([batch, hidden]))
        : all.slice(time - 1, time, { axis: 1 }).reshape([batch, hidden]);
    const { outputs, cells, gates } = result;
    const part = (i: number) => gates.slice(i * hidden, (i + 1) * hidden, { axis: 2 });
    let copies: object | undefined;
    return {
      outputs: shaped(outputs),
      cells: cells && shaped(cells),
      state: createState(last(outputs, start.hidden), cells && last(cells, start.cell)),
      get gates() {
        copies ??= Object.fromEntries(parts.map((name, i) => [name, shaped(part(i))]));
        return copies;
      },
    } as unknown as Run<Gate, State>;
  }

  function run(x: Tensor, options: RunOptions<Gate, State> = {}): Run<Gate, State> {
    checkOptions(`${kind}.run`, options, runOptions);
    checkInput(name, x, ["batch", "time", ...lengths]);
    return compute(x, options, (all) => all);
  }

  function runStep(x: Tensor, options: RunOptions<Gate, State> = {}): Run<Gate, State> {
    checkOptions(`${kind}.runStep`, options, runOptions);
    checkInput(`${name}.runStep`, x, ["batch", ...lengths]);
    const [batch] = x.shape as [number];
    const sequence = x.reshape([batch, 1, ...lengths]);
    return compute(sequence, options, (all) => all.reshape([batch, hidden]));
  }

  const parameters = [inputWeights, recurrent, bias].filter((one) => one !== undefined);
  return markDiscreet(
    Object.assign(layer, {
      ...{ kind, hidden, oneHot, ...weights, run, runStep, afterEmbedding },
      parameters: () => [...parameters],
    }),
  );
}

/** A first state of its own kind, with a way to cut it off. */
function createState(hidden: Tensor, cell: Tensor | undefined): Detachable<HiddenState> {
  const detach = () => createState(hidden.detach(), cell?.detach());
  return { hidden, ...(cell && { cell }), detach };
}
