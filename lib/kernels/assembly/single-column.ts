/** Products with a single column, where a tile of eight would be idle in seven. */
import { bytes, FLOAT, multiplyAdd, sumLanes, VECTOR, zero } from "./floats";

/** output[rows] = max(start + left · right, floor); steps of `start` are `startStep` bytes. */
export function singleColumn(
  output: usize,
  start: usize,
  startStep: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  leftTransposed: bool,
  floor: f32,
): void {
  let row = 0;
  if (leftTransposed) {
    // Four rows of the result are four neighbours in each row of the left.
    const stride = bytes(rows);
    for (; row + 4 <= rows; row += 4, output += VECTOR, left += VECTOR) {
      let sums = zero();
      let from = left;
      for (let p: usize = 0; p < bytes(inner); p += FLOAT, from += stride) {
        sums = multiplyAdd(v128.load(from), v128.load32_splat(right + p), sums);
      }
      for (let lane: usize = 0; lane < VECTOR; lane += FLOAT, start += startStep) {
        f32.store(output + lane, f32.load(start));
      }
      sums = f32x4.add(sums, v128.load(output));
      v128.store(output, f32x4.pmax(sums, f32x4.splat(floor)));
    }
  }
  const step = leftTransposed ? bytes(rows) : FLOAT;
  for (; row < rows; row++, output += FLOAT, start += startStep) {
    const sum = f32.load(start) + dot(left, step, right, inner);
    f32.store(output, sum < floor ? floor : sum);
    left += leftTransposed ? FLOAT : bytes(inner);
  }
}

function dot(left: usize, step: usize, right: usize, inner: i32): f32 {
  let p = inner;
  let sums = zero();
  if (step == FLOAT) {
    for (; p >= 4; p -= 4, left += VECTOR, right += VECTOR) {
      sums = multiplyAdd(v128.load(left), v128.load(right), sums);
    }
  }
  let sum = sumLanes(sums);
  for (; p > 0; p--, left += step, right += FLOAT) sum += f32.load(left) * f32.load(right);
  return sum;
}
