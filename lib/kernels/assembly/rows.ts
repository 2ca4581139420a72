/** Rows of a table by their numbers, which are stored as i32. */
import { bytes, FLOAT, VECTOR } from "./floats";

/** output[i] = input[rows[i]] */
export function gatherRows(output: usize, input: usize, rows: usize, count: i32, width: i32): void {
  const stride = bytes(width);
  for (const end = rows + bytes(count); rows < end; rows += FLOAT, output += stride) {
    memory.copy(output, input + <usize>i32.load(rows) * stride, stride);
  }
}

/** The way back: output[rows[i]] += input[i] */
export function addRows(output: usize, input: usize, rows: usize, count: i32, width: i32): void {
  const stride = bytes(width);
  for (const end = rows + bytes(count); rows < end; rows += FLOAT, input += stride) {
    const target = output + <usize>i32.load(rows) * stride;
    let at: usize = 0;
    for (; at + VECTOR <= stride; at += VECTOR) {
      v128.store(target + at, f32x4.add(v128.load(target + at), v128.load(input + at)));
    }
    for (; at < stride; at += FLOAT) {
      f32.store(target + at, f32.load(target + at) + f32.load(input + at));
    }
  }
}
