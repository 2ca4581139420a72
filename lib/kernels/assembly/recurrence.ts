/**
 * Recurrent layers, all steps of a sequence in one call. What a step needs of the one before is
 * multiplied row by row where it stands, so sequences stay [batch, time, ...] throughout.
 */
import { bytes } from "./floats";
import { columnOfTiles } from "./matmul";
import { packLeft, packRight } from "./packing";
import {
  gruRow,
  gruRowGradient,
  lstmRow,
  lstmRowGradient,
  rnnRow,
  rnnRowGradient,
} from "./recurrent-rows";
import { INNER_BLOCK, leftStrips, ROW_BLOCK, zeros } from "./scratch";

/** A kind of layer is told by its blocks: the gates and the candidate, each `hidden` wide. */
const GRU: i32 = 3;
const LSTM: i32 = 4;

/**
 * outputs [batch, time, hidden] = the hidden states.
 *
 * @param kept [batch, time, hidden]: the cells of an LSTM, what the hidden state adds to the
 * candidate of a GRU
 * @param gates [batch, time, blocks · hidden]: what the input adds to each; afterwards their values, in an RNN the sums.
 * In this order: input, forget, candidate, output in an LSTM, reset, update, candidate in a GRU
 * @param clamps like `gates`: what a gate is to be, NaN where it is free; or 0
 * @param recurrent [hidden, blocks · hidden], or 0
 * @param strips scratch of hidden · (blocks · hidden + 16)
 */
export function recur(
  outputs: usize,
  kept: usize,
  gates: usize,
  clamps: usize,
  recurrent: usize,
  hidden0: usize,
  cell0: usize,
  strips: usize,
  blocks: i32,
  batch: i32,
  time: i32,
  hidden: i32,
): void {
  const size = bytes(hidden);
  const stride = size * time;
  const width = size * blocks;
  const gateStride = width * time;
  const shift = clamps == 0 ? 0 : clamps - gates;
  // The candidate of a GRU gets its share of the hidden state later, through the reset gate.
  const direct = blocks == GRU ? 2 * hidden : blocks * hidden;
  const reset = strips + bytes(((direct + 7) & ~7) * hidden);
  if (recurrent != 0) {
    packRight(strips, recurrent, width, false, hidden, 0, direct);
    if (blocks == GRU) {
      packRight(reset, recurrent + bytes(direct), width, false, hidden, 0, hidden);
    }
  } else if (blocks == GRU) {
    memory.fill(kept, 0, stride * batch);
  }
  let before = hidden0;
  let cellBefore = cell0;
  let beforeStride = size;
  for (let t = 0; t < time; t++) {
    if (recurrent != 0) {
      multiply(gates, gateStride, true, before, beforeStride, strips, batch, hidden, direct);
      if (blocks == GRU) {
        multiply(kept, stride, false, before, beforeStride, reset, batch, hidden, hidden);
      }
    }
    for (let b = 0; b < batch; b++) {
      const row = stride * b;
      const from = beforeStride * b;
      const gate = gates + gateStride * b;
      if (blocks == LSTM) {
        lstmRow(outputs + row, kept + row, cellBefore + from, gate, shift, hidden);
      } else if (blocks == GRU) {
        gruRow(outputs + row, kept + row, before + from, gate, shift, hidden);
      } else {
        rnnRow(outputs + row, gate, hidden);
      }
    }
    before = outputs;
    cellBefore = kept;
    beforeStride = stride;
    outputs += size;
    kept += size;
    gates += width;
  }
}

/**
 * The way back, from the last step to the first.
 *
 * @param gatesGradient [batch, time, blocks · hidden]: for what the input added
 * @param recurrentGradient the same for what the hidden state added: in a GRU only, elsewhere it is
 * no other
 * @param hiddenGradient for the first hidden state [batch, hidden]; likewise cellGradient
 * @param upper the gradient of the outputs; upperCells that of the cells, or 0
 */
export function recurGradient(
  gatesGradient: usize,
  recurrentGradient: usize,
  hiddenGradient: usize,
  cellGradient: usize,
  upper: usize,
  upperCells: usize,
  outputs: usize,
  kept: usize,
  gates: usize,
  clamps: usize,
  recurrent: usize,
  hidden0: usize,
  cell0: usize,
  strips: usize,
  blocks: i32,
  batch: i32,
  time: i32,
  hidden: i32,
): void {
  const size = bytes(hidden);
  const stride = size * time;
  const width = size * blocks;
  const gateStride = width * time;
  const shift = clamps == 0 ? 0 : clamps - gates;
  const depth = blocks * hidden;
  if (blocks != GRU) recurrentGradient = gatesGradient;
  if (recurrent != 0) packRight(strips, recurrent, width, true, depth, 0, hidden);
  memory.fill(hiddenGradient, 0, size * batch);
  memory.fill(cellGradient, 0, size * batch);
  for (let t = time - 1; t >= 0; t--) {
    const step = size * t;
    const gateStep = width * t;
    const beforeStride = t == 0 ? size : stride;
    const before = t == 0 ? hidden0 : outputs + step - size;
    const cellBefore = t == 0 ? cell0 : kept + step - size;
    for (let b = 0; b < batch; b++) {
      const row = stride * b + step;
      const gateRow = gateStride * b + gateStep;
      const from = beforeStride * b;
      const state = size * b;
      const target = gatesGradient + gateRow;
      if (blocks == LSTM) {
        lstmRowGradient(
          target,
          hiddenGradient + state,
          cellGradient + state,
          upper + row,
          upperCells == 0 ? 0 : upperCells + row,
          kept + row,
          cellBefore + from,
          gates + gateRow,
          shift,
          hidden,
        );
      } else if (blocks == GRU) {
        gruRowGradient(
          target,
          recurrentGradient + gateRow,
          hiddenGradient + state,
          upper + row,
          kept + row,
          before + from,
          gates + gateRow,
          shift,
          hidden,
        );
      } else {
        rnnRowGradient(target, hiddenGradient + state, upper + row, outputs + row, hidden);
      }
    }
    if (recurrent != 0) {
      const from = recurrentGradient + gateStep;
      // The update gate of a GRU has left a share of the gradient there already.
      const adding = blocks == GRU;
      multiply(hiddenGradient, size, adding, from, gateStride, strips, batch, depth, hidden);
    } else if (blocks != GRU) {
      memory.fill(hiddenGradient, 0, size * batch);
    }
  }
}

/** output = left · strips, or output += it. Rows may stand any distance apart. */
function multiply(
  output: usize,
  outputStride: usize,
  adding: bool,
  left: usize,
  leftStride: usize,
  strips: usize,
  rows: i32,
  depth: i32,
  columns: i32,
): void {
  const packed = columns > 32 && depth > 32 && rows * depth <= ROW_BLOCK * INNER_BLOCK;
  if (packed) packLeft(leftStrips, left, leftStride, false, depth, rows & ~3);
  for (let c = 0; c < columns; c += 8, output += 32, strips += bytes(depth) * 8) {
    columnOfTiles(
      output,
      outputStride,
      adding ? output : zeros,
      adding ? outputStride : 0,
      left,
      leftStride,
      packed,
      false,
      strips,
      32,
      depth,
      rows,
      min(8, columns - c),
      -f32.MAX_VALUE * 2,
    );
  }
}
