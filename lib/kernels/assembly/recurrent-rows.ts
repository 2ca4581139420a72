/**
 * One step of one sequence in a recurrent layer. Blocks of `hidden` numbers stand side by side in
 * `gates`; `shift` leads from a gate to its clamp, where there are any. Loads may reach past the
 * end of a row, stores do not.
 */
import { bytes, multiplyAdd, VECTOR } from "./floats";
import { hyperbolicTangent, logistic } from "./functions";

function store(at: usize, x: v128, left: i32): void {
  if (left >= 4) {
    v128.store(at, x);
    return;
  }
  v128.store32_lane(at, x, 0);
  if (left > 1) v128.store32_lane(at, x, 1, 4);
  if (left > 2) v128.store32_lane(at, x, 2, 8);
}

/** The value of a gate, unless it is clamped. */
function openGate(at: usize, shift: usize, left: i32): v128 {
  let x = logistic(v128.load(at));
  if (shift != 0) {
    const clamp = v128.load(at + shift);
    x = v128.bitselect(clamp, x, f32x4.eq(clamp, clamp));
  }
  store(at, x, left);
  return x;
}

/** Writes d · y·(1 − y): the gradient before the gate of value y. None goes through a clamp. */
function gateBack(to: usize, d: v128, y: v128, at: usize, shift: usize, left: i32): v128 {
  let x = f32x4.mul(d, f32x4.mul(y, f32x4.sub(f32x4.splat(1), y)));
  if (shift != 0) {
    const clamp = v128.load(at + shift);
    x = v128.andnot(x, f32x4.eq(clamp, clamp));
  }
  store(to, x, left);
  return x;
}

/** d · (1 − y²): the gradient before the tangent of value y. */
function tangentBack(d: v128, y: v128): v128 {
  return f32x4.mul(d, f32x4.sub(f32x4.splat(1), f32x4.mul(y, y)));
}

export function rnnRow(output: usize, gates: usize, hidden: i32): void {
  for (let left = hidden; left > 0; left -= 4, output += VECTOR, gates += VECTOR) {
    store(output, hyperbolicTangent(v128.load(gates)), left);
  }
}

export function rnnRowGradient(
  target: usize,
  state: usize,
  upper: usize,
  output: usize,
  hidden: i32,
): void {
  const size = bytes(hidden);
  for (let at: usize = 0; at < size; at += VECTOR) {
    const d = f32x4.add(v128.load(upper + at), v128.load(state + at));
    store(target + at, tangentBack(d, v128.load(output + at)), <i32>(size - at) >> 2);
  }
}

/** cell = forget · cellBefore + input · candidate; output = output gate · tanh(cell) */
export function lstmRow(
  output: usize,
  cell: usize,
  cellBefore: usize,
  gates: usize,
  shift: usize,
  hidden: i32,
): void {
  const size = bytes(hidden);
  for (let at: usize = 0; at < size; at += VECTOR, gates += VECTOR) {
    const left = <i32>(size - at) >> 2;
    const input = openGate(gates, shift, left);
    const forget = openGate(gates + size, shift, left);
    const candidate = hyperbolicTangent(v128.load(gates + size * 2));
    store(gates + size * 2, candidate, left);
    const open = openGate(gates + size * 3, shift, left);
    const kept = f32x4.mul(forget, v128.load(cellBefore + at));
    const c = multiplyAdd(input, candidate, kept);
    store(cell + at, c, left);
    store(output + at, f32x4.mul(open, hyperbolicTangent(c)), left);
  }
}

export function lstmRowGradient(
  target: usize,
  state: usize,
  cellState: usize,
  upper: usize,
  upperCell: usize,
  cell: usize,
  cellBefore: usize,
  gates: usize,
  shift: usize,
  hidden: i32,
): void {
  const size = bytes(hidden);
  for (let at: usize = 0; at < size; at += VECTOR, gates += VECTOR, target += VECTOR) {
    const left = <i32>(size - at) >> 2;
    const d = f32x4.add(v128.load(upper + at), v128.load(state + at));
    const input = v128.load(gates);
    const forget = v128.load(gates + size);
    const candidate = v128.load(gates + size * 2);
    const open = v128.load(gates + size * 3);
    const squashed = hyperbolicTangent(v128.load(cell + at));
    let dc = f32x4.add(v128.load(cellState + at), tangentBack(f32x4.mul(d, open), squashed));
    if (upperCell != 0) dc = f32x4.add(dc, v128.load(upperCell + at));
    store(cellState + at, f32x4.mul(dc, forget), left);
    gateBack(target, f32x4.mul(dc, candidate), input, gates, shift, left);
    const before = v128.load(cellBefore + at);
    gateBack(target + size, f32x4.mul(dc, before), forget, gates + size, shift, left);
    store(target + size * 2, tangentBack(f32x4.mul(dc, input), candidate), left);
    gateBack(target + size * 3, f32x4.mul(d, squashed), open, gates + size * 3, shift, left);
  }
}

/** candidate = tanh(… + reset · share); output = candidate + update · (before − candidate) */
export function gruRow(
  output: usize,
  share: usize,
  before: usize,
  gates: usize,
  shift: usize,
  hidden: i32,
): void {
  const size = bytes(hidden);
  for (let at: usize = 0; at < size; at += VECTOR, gates += VECTOR) {
    const left = <i32>(size - at) >> 2;
    const reset = openGate(gates, shift, left);
    const update = openGate(gates + size, shift, left);
    const sum = multiplyAdd(reset, v128.load(share + at), v128.load(gates + size * 2));
    const candidate = hyperbolicTangent(sum);
    store(gates + size * 2, candidate, left);
    const change = f32x4.sub(v128.load(before + at), candidate);
    store(output + at, multiplyAdd(update, change, candidate), left);
  }
}

export function gruRowGradient(
  target: usize,
  recurrentTarget: usize,
  state: usize,
  upper: usize,
  share: usize,
  before: usize,
  gates: usize,
  shift: usize,
  hidden: i32,
): void {
  const size = bytes(hidden);
  for (let at: usize = 0; at < size; at += VECTOR, gates += VECTOR) {
    const left = <i32>(size - at) >> 2;
    const d = f32x4.add(v128.load(upper + at), v128.load(state + at));
    const reset = v128.load(gates);
    const update = v128.load(gates + size);
    const candidate = v128.load(gates + size * 2);
    const change = f32x4.sub(v128.load(before + at), candidate);
    const dn = tangentBack(f32x4.mul(d, f32x4.sub(f32x4.splat(1), update)), candidate);
    const dShare = f32x4.mul(dn, v128.load(share + at));
    store(state + at, f32x4.mul(d, update), left);
    const dr = gateBack(target + at, dShare, reset, gates, shift, left);
    const dz = gateBack(
      target + size + at,
      f32x4.mul(d, change),
      update,
      gates + size,
      shift,
      left,
    );
    store(target + size * 2 + at, dn, left);
    store(recurrentTarget + at, dr, left);
    store(recurrentTarget + size + at, dz, left);
    store(recurrentTarget + size * 2 + at, f32x4.mul(dn, reset), left);
  }
}
