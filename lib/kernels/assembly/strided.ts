/**
 * Everything that moves numbers between two layouts: transpose, slice, repeat. One side is dense;
 * in the other a step along each axis is a stride of its own, 0 where numbers are repeated.
 * `layout` holds `rank` lengths, then `rank` strides in floats, as i32.
 */
import { bytes, FLOAT, VECTOR } from "./floats";

/** output (dense) = input (strided) */
export function copyFromStrided(output: usize, input: usize, layout: usize, rank: i32): void {
  if (rank == 0) f32.store(output, f32.load(input));
  else gather(output, input, layout, rank, rank);
}

function gather(output: usize, input: usize, layout: usize, axes: i32, rank: i32): usize {
  const length = i32.load(layout);
  const step = i32.load(layout + bytes(rank));
  if (axes > 1) {
    for (let i = 0; i < length; i++, input += bytes(step)) {
      output = gather(output, input, layout + FLOAT, axes - 1, rank);
    }
    return output;
  }
  if (step == 1) {
    memory.copy(output, input, bytes(length));
    return output + bytes(length);
  }
  const end = output + bytes(length);
  if (step == 0) {
    const x = v128.load32_splat(input);
    for (; output + VECTOR <= end; output += VECTOR) v128.store(output, x);
  }
  for (; output < end; output += FLOAT, input += bytes(step)) f32.store(output, f32.load(input));
  return output;
}

/** output (strided) = input (dense) */
export function copyToStrided(output: usize, input: usize, layout: usize, rank: i32): void {
  if (rank == 0) f32.store(output, f32.load(input));
  else scatter<Copy>(output, input, layout, rank, rank);
}

/** output (strided) += input (dense) */
export function addToStrided(output: usize, input: usize, layout: usize, rank: i32): void {
  if (rank == 0) f32.store(output, f32.load(output) + f32.load(input));
  else scatter<Add>(output, input, layout, rank, rank);
}

class Copy {}
class Add {}

function scatter<Operation>(
  output: usize,
  input: usize,
  layout: usize,
  axes: i32,
  rank: i32,
): usize {
  const adding = idof<Operation>() == idof<Add>();
  const length = i32.load(layout);
  const step = i32.load(layout + bytes(rank));
  if (axes > 1) {
    for (let i = 0; i < length; i++, output += bytes(step)) {
      input = scatter<Operation>(output, input, layout + FLOAT, axes - 1, rank);
    }
    return input;
  }
  const end = input + bytes(length);
  if (step == 1) {
    for (; input + VECTOR <= end; input += VECTOR, output += VECTOR) {
      const x = v128.load(input);
      v128.store(output, adding ? f32x4.add(v128.load(output), x) : x);
    }
  }
  for (; input < end; input += FLOAT, output += bytes(step)) {
    const x = f32.load(input);
    f32.store(output, adding ? f32.load(output) + x : x);
  }
  return input;
}
