import { matmul } from "./matmul.ts";
import { type Step, steps, stepsBack } from "./recurrent-steps.ts";

/**
 * A recurrent layer over all steps of a sequence: outputs [batch, time, hidden] = the hidden
 * states. `blocks` tells the kind: 1 for a plain RNN, 3 for a GRU, 4 for an LSTM.
 *
 * @param kept [batch, time, hidden]: the cells of an LSTM, what the hidden state adds to the
 * candidate of a GRU
 * @param gates [batch, time, blocks · hidden]: what the input adds to each; afterwards their values, in an RNN the sums.
 * In this order: input, forget, candidate, output in an LSTM, reset, update, candidate in a GRU
 * @param clamps like `gates`: what a gate is to be, NaN where it is free. The fast kernel takes 0
 * for none
 * @param recurrent [hidden, blocks · hidden]; 0 for none
 * @param _strips room that the fast kernel needs: hidden · (blocks · hidden + 16)
 */
export function recur(
  outputs: Float32Array,
  kept: Float32Array,
  gates: Float32Array,
  clamps: Float32Array,
  recurrent: Float32Array,
  hidden0: Float32Array,
  cell0: Float32Array,
  _strips: Float32Array,
  blocks: number,
  batch: number,
  time: number,
  hidden: number,
): void {
  const width = blocks * hidden;
  const values = { outputs, kept, gates, clamps, hidden0, cell0, blocks, time, hidden };
  for (let b = 0; b < batch; b++) {
    for (let t = 0; t < time; t++) {
      const step = stepOf(values, b, t);
      const share = new Float32Array(width);
      matmul(share, step.before, recurrent, 1, hidden, width, false, false, false);
      for (let i = 0; i < hidden; i++) steps[blocks]?.(step, share, i);
    }
  }
}

/**
 * The way back, from the last step to the first.
 *
 * @param gatesGradient [batch, time, blocks · hidden]: for what the input added
 * @param recurrentGradient the same for what the hidden state added: in a GRU only, elsewhere it is
 * no other
 * @param hiddenGradient for the first hidden state [batch, hidden]; likewise cellGradient
 * @param upper the gradient of the outputs; upperCells that of the cells, 0 for none
 */
export function recurGradient(
  gatesGradient: Float32Array,
  recurrentGradient: Float32Array,
  hiddenGradient: Float32Array,
  cellGradient: Float32Array,
  upper: Float32Array,
  upperCells: Float32Array,
  outputs: Float32Array,
  kept: Float32Array,
  gates: Float32Array,
  clamps: Float32Array,
  recurrent: Float32Array,
  hidden0: Float32Array,
  cell0: Float32Array,
  _strips: Float32Array,
  blocks: number,
  batch: number,
  time: number,
  hidden: number,
): void {
  const width = blocks * hidden;
  const values = { outputs, kept, gates, clamps, hidden0, cell0, blocks, time, hidden };
  const shareGradient = blocks === 3 ? recurrentGradient : gatesGradient;
  hiddenGradient.fill(0);
  cellGradient.fill(0);
  for (let b = 0; b < batch; b++) {
    const state = hiddenGradient.subarray(b * hidden, (b + 1) * hidden);
    const cellState = cellGradient.subarray(b * hidden, (b + 1) * hidden);
    for (let t = time - 1; t >= 0; t--) {
      const at = b * time + t;
      const back = {
        gates: gatesGradient.subarray(at * width, (at + 1) * width),
        share: shareGradient.subarray(at * width, (at + 1) * width),
        output: state.map((d, i) => d + (upper[at * hidden + i] as number)),
        cell: cellState.map((d, i) => d + (upperCells[at * hidden + i] as number)),
        direct: new Float32Array(hidden),
      };
      for (let i = 0; i < hidden; i++) stepsBack[blocks]?.(back, stepOf(values, b, t), i);
      matmul(state, back.share, recurrent, 1, width, hidden, false, true, false);
      for (let i = 0; i < hidden; i++) (state[i] as number) += back.direct[i] as number;
      if (blocks === 4) cellState.set(back.cell);
    }
  }
}

/** What belongs to step t of sequence b. */
function stepOf(
  values: Omit<Step, "output" | "keep" | "before" | "cellBefore"> & {
    outputs: Float32Array;
    kept: Float32Array;
    hidden0: Float32Array;
    cell0: Float32Array;
    blocks: number;
    time: number;
  },
  b: number,
  t: number,
): Step {
  const { hidden, time, blocks } = values;
  const at = b * time + t;
  const part = (from: Float32Array, place: number, size = hidden) =>
    from.subarray(place * size, (place + 1) * size);
  return {
    output: part(values.outputs, at),
    keep: part(values.kept, at),
    gates: part(values.gates, at, blocks * hidden),
    clamps: part(values.clamps, at, blocks * hidden),
    before: t === 0 ? part(values.hidden0, b) : part(values.outputs, at - 1),
    cellBefore: t === 0 ? part(values.cell0, b) : part(values.kept, at - 1),
    hidden,
  };
}
