/** Copies operands into strips, in the order in which the tiles read them. */
import { bytes, FLOAT, VECTOR } from "./floats";

/** Packs rows 0 … height − 1 into strips [depth][4]. */
export function packLeft(
  to: usize,

  block: usize,
  stride: usize,
  transposed: bool,
  depth: i32,
  height: i32,
): void {
  for (let i = 0; i < height; i += 4) {
    if (transposed) {
      let from = block + bytes(i);
      for (let p = 0; p < depth; p++, from += stride, to += VECTOR) v128.store(to, v128.load(from));
    } else {
      packFour(to, VECTOR, block + <usize>i * stride, stride, depth);
      to += bytes(depth) * 4;
    }
  }
}

/** Packs columns start … width − 1 into strips [depth][8]; columns past the end are zero. */
export function packRight(
  to: usize,

  block: usize,
  stride: usize,
  transposed: bool,
  depth: i32,
  start: i32,
  width: i32,
): void {
  for (let j = start; j < width; j += 8, to += bytes(depth) * 8) {
    if (width - j < 8) {
      packEdge(to, block, stride, transposed, depth, j, width);
    } else if (transposed) {
      packFour(to, 32, block + <usize>j * stride, stride, depth);
      packFour(to + VECTOR, 32, block + <usize>(j + 4) * stride, stride, depth);
    } else {
      let from = block + bytes(j);
      let place = to;
      for (let p = 0; p < depth; p++, from += stride, place += 32) {
        v128.store(place, v128.load(from));
        v128.store(place, v128.load(from, 16), 16);
      }
    }
  }
}

function packEdge(
  to: usize,
  block: usize,
  stride: usize,
  transposed: bool,
  depth: i32,
  start: i32,
  width: i32,
): void {
  for (let p = 0; p < depth; p++) {
    for (let c = 0; c < 8; c++, to += FLOAT) {
      const j = start + c;
      const from = transposed
        ? block + <usize>j * stride + bytes(p)
        : block + <usize>p * stride + bytes(j);
      f32.store(to, j < width ? f32.load(from) : 0);
    }
  }
}

/** Turns four rows of `depth` numbers into `depth` groups of four, `step` bytes apart. */
function packFour(to: usize, step: usize, from: usize, stride: usize, depth: i32): void {
  let p = 0;
  for (; p + 4 <= depth; p += 4, from += VECTOR, to += step * 4) {
    const a = v128.load(from);
    const b = v128.load(from + stride);
    const c = v128.load(from + stride * 2);
    const d = v128.load(from + stride * 3);
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
    v128.store(to + step, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
    v128.store(to + step * 2, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
    v128.store(to + step * 3, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
  }
  for (; p < depth; p++, from += FLOAT, to += step) {
    f32.store(to, f32.load(from));
    f32.store(to, f32.load(from + stride), 4);
    f32.store(to, f32.load(from + stride * 2), 8);
    f32.store(to, f32.load(from + stride * 3), 12);
  }
}
