/**
 * output = left · right, or output += left · right.
 *
 * The product is made in tiles of 4 × 8 numbers that stay in registers while the inner dimension
 * runs past. Large operands are first packed: copied into strips 4 (left) or 8 (right) numbers
 * wide, in the order the tiles read them. Packing also undoes transposes.
 */
import { bytes, FLOAT, VECTOR } from "./floats";
import { tileFromRows, tileFromStrip, tileOfOneRow } from "./tiles";

/** Numbers of the inner dimension in one round: a strip of 8 then fills 8 kB of the nearest cache. */
const INNER_BLOCK: i32 = 256;
/** Rows of the left packed at once: 128 kB. */
const ROW_BLOCK: i32 = 128;
/** Columns of the right packed at once: 512 kB. */
const COLUMN_BLOCK: i32 = 512;

/** Scratch: left strips, right strips, one tile for the edges. */
const leftStrips: usize = __heap_base;
const rightStrips: usize = leftStrips + 4 * ROW_BLOCK * INNER_BLOCK;
const edgeTile: usize = rightStrips + 4 * COLUMN_BLOCK * INNER_BLOCK;

/** First byte of memory the kernels do not use themselves. */
export function firstFree(): usize {
  return (edgeTile + 256 + 63) & ~63;
}

/**
 * left is [rows, inner], or [inner, rows] when `leftTransposed`; right is [inner, columns], or
 * [columns, inner] when `rightTransposed`.
 */
export function matmul(
  output: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  leftTransposed: bool,
  rightTransposed: bool,
  accumulate: bool,
): void {
  const packLeft =
    rows > 3 && (leftTransposed ? rows > 64 && columns > 32 : columns > 32 && inner > 32);
  const packRight = rightTransposed || (rows > 32 && columns > 32);
  const leftStride = bytes(leftTransposed ? rows : inner);
  const rightStride = bytes(rightTransposed ? inner : columns);
  const outputStride = bytes(columns);
  for (let p = 0; p < inner || p == 0; p += INNER_BLOCK) {
    const depth = min(INNER_BLOCK, inner - p);
    const adding = accumulate || p > 0;
    for (let j = 0; j < columns; j += COLUMN_BLOCK) {
      const width = min(COLUMN_BLOCK, columns - j);
      const rightBlock = rightTransposed
        ? right + <usize>j * rightStride + bytes(p)
        : right + <usize>p * rightStride + bytes(j);
      const whole = packRight ? 0 : width & ~7;
      packRightBlock(rightBlock, rightStride, rightTransposed, depth, whole, width);
      for (let i = 0; i < rows; i += ROW_BLOCK) {
        const height = min(ROW_BLOCK, rows - i);
        const leftBlock = leftTransposed
          ? left + <usize>p * leftStride + bytes(i)
          : left + <usize>i * leftStride + bytes(p);
        if (packLeft) packLeftBlock(leftBlock, leftStride, leftTransposed, depth, height & ~3);
        for (let c = 0; c < width; c += 8) {
          const strip =
            c < whole ? rightBlock + bytes(c) : rightStrips + bytes((c - whole) * depth);
          const step: usize = c < whole ? rightStride : 32;
          const corner = output + <usize>i * outputStride + bytes(j + c);
          const partial = width - c < 8 ? width - c : 0;
          let r = 0;
          for (; r + 4 <= height; r += 4) {
            const place = corner + <usize>r * outputStride;
            const target = partial ? openEdge(place, outputStride, 4, partial, adding) : place;
            const stride: usize = partial ? 32 : outputStride;
            if (packLeft) {
              tileFromStrip(
                target,
                stride,
                leftStrips + bytes(r * depth),
                16,
                strip,
                step,
                depth,
                adding,
              );
            } else if (leftTransposed) {
              tileFromStrip(
                target,
                stride,
                leftBlock + bytes(r),
                leftStride,
                strip,
                step,
                depth,
                adding,
              );
            } else {
              tileFromRows(
                target,
                stride,
                leftBlock + <usize>r * leftStride,
                leftStride,
                strip,
                step,
                depth,
                adding,
              );
            }
            if (partial) closeEdge(place, outputStride, 4, partial);
          }
          for (; r < height; r++) {
            const place = corner + <usize>r * outputStride;
            const target = partial ? openEdge(place, outputStride, 1, partial, adding) : place;
            const row = leftTransposed ? leftBlock + bytes(r) : leftBlock + <usize>r * leftStride;
            tileOfOneRow(
              target,
              row,
              leftTransposed ? leftStride : FLOAT,
              strip,
              step,
              depth,
              adding,
            );
            if (partial) closeEdge(place, outputStride, 1, partial);
          }
        }
      }
    }
  }
}

/** A tile over the right edge is made in scratch, where it may be 8 wide. */
function openEdge(place: usize, stride: usize, rows: i32, columns: i32, adding: bool): usize {
  if (adding) copyTile(edgeTile, 32, place, stride, rows, columns);
  return edgeTile;
}

function closeEdge(place: usize, stride: usize, rows: i32, columns: i32): void {
  copyTile(place, stride, edgeTile, 32, rows, columns);
}

function copyTile(
  to: usize,
  toStride: usize,
  from: usize,
  fromStride: usize,
  rows: i32,
  columns: i32,
): void {
  for (let r = 0; r < rows; r++, to += toStride, from += fromStride) {
    for (let c = 0; c < columns; c++) f32.store(to + bytes(c), f32.load(from + bytes(c)));
  }
}

/** Packs rows 0 … height − 1 into strips [depth][4]. */
function packLeftBlock(
  block: usize,
  stride: usize,
  transposed: bool,
  depth: i32,
  height: i32,
): void {
  let to = leftStrips;
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
function packRightBlock(
  block: usize,
  stride: usize,
  transposed: bool,
  depth: i32,
  start: i32,
  width: i32,
): void {
  let to = rightStrips;
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
