/** One unit in one step of a recurrent layer, forward and back, by the number of blocks. */

/** The step's part of everything: blocks of `hidden` numbers side by side in gates and clamps. */
export interface Step {
  readonly output: Float32Array;
  /** The cell of an LSTM; what the hidden state adds to the candidate of a GRU. */
  readonly keep: Float32Array;
  readonly gates: Float32Array;
  readonly clamps: Float32Array;
  /** The hidden state and the cell of the step before. */
  readonly before: Float32Array;
  readonly cellBefore: Float32Array;
  readonly hidden: number;
}

/** The gradients of a step: of output and cell on the way in, of the cell before on the way out. */
interface StepBack {
  readonly gates: Float32Array;
  readonly share: Float32Array;
  readonly output: Float32Array;
  readonly cell: Float32Array;
  /** What goes to the hidden state before past the recurrent weights. */
  readonly direct: Float32Array;
}

/** `share` is the hidden state before times the recurrent weights. */
export const steps: Record<number, (step: Step, share: Float32Array, i: number) => void> = {
  1: ({ output, gates }, share, i) => {
    (gates[i] as number) += share[i] as number;
    output[i] = Math.tanh(gates[i] as number);
  },
  3: (step, share, i) => {
    const { output, keep, gates, before, hidden } = step;
    const reset = openGate(step, share, i);
    const update = openGate(step, share, hidden + i);
    const last = 2 * hidden + i;
    keep[i] = share[last] as number;
    const candidate = Math.tanh((gates[last] as number) + reset * (share[last] as number));
    gates[last] = candidate;
    output[i] = (1 - update) * candidate + update * (before[i] as number);
  },
  4: (step, share, i) => {
    const { output, keep, gates, cellBefore, hidden } = step;
    const input = openGate(step, share, i);
    const forget = openGate(step, share, hidden + i);
    const third = 2 * hidden + i;
    const candidate = Math.tanh((gates[third] as number) + (share[third] as number));
    gates[third] = candidate;
    const cell = forget * (cellBefore[i] as number) + input * candidate;
    keep[i] = cell;
    output[i] = openGate(step, share, 3 * hidden + i) * Math.tanh(cell);
  },
};

export const stepsBack: Record<number, (back: StepBack, step: Step, i: number) => void> = {
  1: (back, { output }, i) => {
    const y = output[i] as number;
    const d = (back.output[i] as number) * (1 - y * y);
    back.gates[i] = d;
  },
  3: (back, step, i) => {
    const { gates, keep, before, hidden } = step;
    const d = back.output[i] as number;
    const [reset, update, candidate] = blocksOf(gates, hidden, i) as [number, number, number];
    const dn = d * (1 - update) * (1 - candidate * candidate);
    gateBack(back, step, i, dn * (keep[i] as number));
    gateBack(back, step, hidden + i, d * ((before[i] as number) - candidate));
    back.gates[2 * hidden + i] = dn;
    back.share[2 * hidden + i] = dn * reset;
    back.direct[i] = d * update;
  },
  4: (back, step, i) => {
    const { gates, keep, cellBefore, hidden } = step;
    const d = back.output[i] as number;
    const [input, forget, candidate, open] = blocksOf(gates, hidden, i) as [
      number,
      number,
      number,
      number,
    ];
    const squashed = Math.tanh(keep[i] as number);
    const dc = (back.cell[i] as number) + d * open * (1 - squashed * squashed);
    gateBack(back, step, i, dc * candidate);
    gateBack(back, step, hidden + i, dc * (cellBefore[i] as number));
    const dg = dc * input * (1 - candidate * candidate);
    back.gates[2 * hidden + i] = dg;
    gateBack(back, step, 3 * hidden + i, d * squashed);
    back.cell[i] = dc * forget;
  },
};

function blocksOf(gates: Float32Array, hidden: number, i: number): number[] {
  return Array.from(
    { length: gates.length / hidden },
    (_, block) => gates[block * hidden + i] ?? 0,
  );
}

/** The value of a gate: between 0 and 1, or what it is clamped to. */
function openGate({ gates, clamps }: Step, share: Float32Array, at: number): number {
  const clamp = clamps[at] as number;
  const sum = (gates[at] as number) + (share[at] as number);
  const value = Number.isNaN(clamp) ? 1 / (1 + Math.exp(-sum)) : clamp;
  gates[at] = value;
  return value;
}

function gateBack(back: StepBack, { gates, clamps }: Step, at: number, d: number): void {
  const y = gates[at] as number;
  const free = Number.isNaN(clamps[at] as number);
  back.gates[at] = back.share[at] = free ? d * y * (1 - y) : 0;
}
