import { LSTM } from "../tensor/index.ts";
import { type CellState, createRecurrent, type RecurrentLayer } from "./recurrent.ts";
import type { LstmOptions } from "./recurrent-weights.ts";

/** What `lstm` gives. */
export type LstmLayer = RecurrentLayer<"lstm", "input" | "forget" | "output", CellState>;

/**
 * Long short-term memory (Hochreiter and Schmidhuber, 1997; the forget gate is by Gers et al., 2000),
 * with one bias:
 *
 *     input     = σ(x·Wi + h′·Ui + bi)
 *     forget    = σ(x·Wf + h′·Uf + bf)
 *     candidate = tanh(x·Wc + h′·Uc + bc)
 *     output    = σ(x·Wo + h′·Uo + bo)
 *     c         = forget · c′ + input · candidate
 *     h         = output · tanh(c)
 *
 * The columns of the weights stand in this order: input, forget, candidate, output.
 *
 * Sequences [batch, time, inputs] go in, all hidden states [batch, time, hidden] come out. `run` and
 * `runStep` also take and give the state, show the gates and cells, and can hold gates.
 *
 * @param options.forgetBias what bf begins with; 1 or more helps to learn long memories
 * @param options.recurrent false leaves all h′·U out: what is remembered is then in the cells alone
 * @throws ValueError when a length is not a whole number above 0, or an option is unknown
 * @example
 * const layer = lstm(28, 32, { forgetBias: 1 });
 * const x = zeros([5, 12, 28]);
 * const first = layer.run(x);
 * const second = layer.run(x, {
 *   state: first.state.detach(),
 *   override: (step) => (step === 3 ? { forget: 0 } : {}),
 * });
 * console.log(second.outputs.shape, second.gates.forget.item(0, 3, 0)); // [5, 12, 32] 0
 */
export function lstm(inputs: number, hidden: number, options: LstmOptions = {}): LstmLayer {
  const parts = ["input", "forget", "candidate", "output"];
  return createRecurrent({ kind: "lstm", blocks: LSTM, parts }, inputs, hidden, options);
}
