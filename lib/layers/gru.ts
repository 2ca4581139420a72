import { GRU } from "../tensor/index.ts";
import { createRecurrent, type HiddenState, type RecurrentLayer } from "./recurrent.ts";
import type { RecurrentOptions } from "./recurrent-weights.ts";

/** What `gru` gives. */
export type GruLayer = RecurrentLayer<"gru", "reset" | "update", HiddenState>;

/**
 * Gated recurrent units (Cho et al., 2014, arXiv 1406.1078), with the reset gate after the product
 * as cuDNN and PyTorch compute it, and one bias:
 *
 *     reset     = σ(x·Wr + h′·Ur + br)
 *     update    = σ(x·Wu + h′·Uu + bu)
 *     candidate = tanh(x·Wc + reset · (h′·Uc) + bc)
 *     h         = (1 − update) · candidate + update · h′
 *
 * The columns of the weights stand in this order: reset, update, candidate.
 *
 * Sequences [batch, time, inputs] go in, all hidden states [batch, time, hidden] come out. `run` and
 * `runStep` also take and give the state, show the gates and can hold them.
 *
 * @param options.recurrent false leaves all h′·U out
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * const layer = gru(28, 32);
 * const { gates } = layer.run(zeros([5, 12, 28]));
 * console.log(gates.update.shape); // [5, 12, 32]
 */
export function gru(inputs: number, hidden: number, options: RecurrentOptions = {}): GruLayer {
  const parts = ["reset", "update", "candidate"];
  return createRecurrent({ kind: "gru", blocks: GRU, parts }, inputs, hidden, options);
}
