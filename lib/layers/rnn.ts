import { RNN } from "../tensor/index.ts";
import { createRecurrent, type HiddenState, type RecurrentLayer } from "./recurrent.ts";
import type { RecurrentOptions } from "./recurrent-weights.ts";

/** What `rnn` gives: it has no gates, but a candidate. */
export type RnnLayer = RecurrentLayer<"rnn", never, HiddenState>;

/**
 * The plain recurrent layer (Elman, 1990): h = tanh(x·W + h′·U + b), with the hidden state h′ of the
 * step before. Sequences [batch, time, inputs] go in, all hidden states [batch, time, hidden] come
 * out. `run` and `runStep` also take and give the state.
 *
 * @param options.recurrent false leaves h′·U out
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * const layer = rnn(28, 32, { recurrentInitialize: "orthogonal" });
 * console.log(layer(zeros([5, 12, 28])).shape); // [5, 12, 32]
 */
export function rnn(inputs: number, hidden: number, options: RecurrentOptions = {}): RnnLayer {
  return createRecurrent({ kind: "rnn", blocks: RNN, parts: [] }, inputs, hidden, options);
}
