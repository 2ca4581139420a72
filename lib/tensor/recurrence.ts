import { createInternalStorage } from "../array/recycle.ts";
import type { Storage } from "../array/storage.ts";
import { floats, kernels, type Pointer } from "../kernels/kernels.ts";
import {
  claimGradient,
  closeGradient,
  hasGradientAlready,
  openGradient,
  scratch,
} from "./gradients.ts";
import { createResult, record } from "./record.ts";
import { type Operation, Tensor } from "./tensor.ts";

/** The kinds of recurrent layers, by the number of their gates and candidates together. */
export const RNN = 1;
export const GRU = 3;
export const LSTM = 4;
export type Blocks = typeof RNN | typeof GRU | typeof LSTM;

export interface RecurrenceOptions {
  readonly blocks: Blocks;
  /** [hidden, blocks · hidden]; without it no step sees the hidden state of the one before. */
  readonly recurrent?: Tensor | undefined;
  /** Where the sequences begin, each [batch, hidden]; zeros unless said. */
  readonly hidden?: Tensor | undefined;
  readonly cell?: Tensor | undefined;
  /** [batch, time, blocks · hidden]: what gates are to be, NaN where they are free. */
  readonly clamps?: Float32Array | undefined;
  /** Whether somebody sees gates and cells. */
  readonly visible?: boolean;
}

export interface Recurrence {
  /** The hidden states [batch, time, hidden]. */
  readonly outputs: Tensor;
  /** The cells of an LSTM, where they are visible. */
  readonly cells: Tensor | undefined;
  /** [batch, time, blocks · hidden], a constant. */
  readonly gates: Tensor;
}

interface Saved extends RecurrenceOptions {
  readonly kept: Storage;
  readonly gates: Storage;
  readonly held: Storage | undefined;
  /** Where the gradient of the cells is, once it has arrived. */
  cellsGradient: Pointer;
}

/**
 * A recurrent layer over all steps of sequences: an RNN (Elman, 1990), an LSTM (Hochreiter and
 * Schmidhuber, 1997, with the forget gate of Gers et al., 2000) or a GRU (Cho et al., 2014, with the
 * reset gate after the product, as cuDNN and PyTorch have it).
 *
 * @param projected [batch, time, blocks · hidden]: what the input adds to each. Taken over: gates
 * are written in its place
 */
export function recur(projected: Tensor, options: RecurrenceOptions): Recurrence {
  const { blocks, recurrent, hidden, cell, clamps, visible = false } = options;
  const [batch, time, width] = sizesOf(projected, blocks);
  const outputs = createResult([batch, time, width]);
  const kept = createInternalStorage(blocks === RNN ? 0 : outputs.size);
  const held = clamps && createInternalStorage(clamps.length);
  if (held !== undefined && clamps !== undefined) {
    const at = held.pointer() >> 2;
    floats.set(clamps, at);
  }
  const gates = projected.storage;
  kernels.recur(
    outputs.storage.pointer(),
    kept.pointer(),
    gates.writablePointer(),
    held?.pointer() ?? 0,
    recurrent?.storage.pointer() ?? 0,
    startOf(hidden, batch * width),
    startOf(cell, batch * width),
    scratch(width * (blocks * width + 16)),
    blocks,
    batch,
    time,
    width,
  );
  gates.internal = !visible;
  kept.internal = !visible || blocks !== LSTM;
  const inputs: readonly Tensor[] = [projected, recurrent, hidden, cell].filter(
    (input) => input !== undefined,
  );
  const saved: Saved = { ...options, kept, gates, held, cellsGradient: 0 };
  record(outputs, inputs, recurBack, saved);
  const cells = kept.internal
    ? undefined
    : record(new Tensor(outputs.shape, kept), [outputs], cellsBack, saved);
  return { outputs, cells, gates: new Tensor(projected.shape, gates) };
}

/** The cells are a second result of the same operation: its way back begins when both are here. */
function cellsBack({ inputs: [outputs], output, saved }: Operation<readonly [Tensor], Saved>) {
  saved.cellsGradient = output.gradientAt;
  if (!hasGradientAlready(outputs)) kernels.fill(claimGradient(outputs), 0, outputs.size);
}

function recurBack({ inputs: [projected], output, saved }: Operation<readonly Tensor[], Saved>) {
  if (projected === undefined) return;
  const { blocks, recurrent, hidden, cell, kept, gates, held, cellsGradient } = saved;
  const [batch, time, width] = sizesOf(projected, blocks);
  const gatesGradient = projected.tracked ? claimGradient(projected) : scratch(projected.size);
  const shareGradient = blocks === GRU ? scratch(projected.size) : gatesGradient;
  const hiddenGradient = scratch(batch * width);
  const cellGradient = scratch(batch * width);
  const outputsAt = output.storage.pointer();
  const hiddenAt = startOf(hidden, batch * width);
  kernels.recurGradient(
    gatesGradient,
    shareGradient,
    hiddenGradient,
    cellGradient,
    output.gradientAt,
    cellsGradient,
    outputsAt,
    kept.pointer(),
    gates.pointer(),
    held?.pointer() ?? 0,
    recurrent?.storage.pointer() ?? 0,
    hiddenAt,
    startOf(cell, batch * width),
    scratch(width * (blocks * width + 16)),
    blocks,
    batch,
    time,
    width,
  );
  if (recurrent?.tracked) {
    const before = delayed(outputsAt, hiddenAt, batch, time, width);
    const adding = hasGradientAlready(recurrent);
    const at = claimGradient(recurrent);
    const columns = blocks * width;
    kernels.matmul(at, before, shareGradient, width, batch * time, columns, true, false, adding);
  }
  passOn(hidden, hiddenGradient);
  passOn(cell, cellGradient);
}

/** The hidden states that each step began with. */
function delayed(outputs: Pointer, start: Pointer, batch: number, time: number, width: number) {
  const result = scratch(batch * time * width);
  for (let b = 0; b < batch && time > 0; b++) {
    const row = 4 * b * time * width;
    kernels.copy(result + row, start + 4 * b * width, width);
    kernels.copy(result + row + 4 * width, outputs + row, (time - 1) * width);
  }
  return result;
}

function startOf(state: Tensor | undefined, size: number): Pointer {
  if (state !== undefined) return state.storage.pointer();
  const at = scratch(size);
  kernels.fill(at, 0, size);
  return at;
}

function passOn(state: Tensor | undefined, gradient: Pointer): void {
  if (!state?.tracked) return;
  const at = openGradient(state);
  kernels.copy(at, gradient, state.size);
  closeGradient(state, at);
}

function sizesOf({ shape }: Tensor, blocks: number): [batch: number, time: number, width: number] {
  const [batch, time, columns] = shape as [number, number, number];
  return [batch, time, columns / blocks];
}
