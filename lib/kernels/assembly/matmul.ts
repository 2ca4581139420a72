/**
 * The product is made in tiles of 4 × 8 numbers that stay in registers while the inner dimension
 * runs past. Large operands are first packed into strips 4 (left) or 8 (right) numbers wide, which
 * also undoes transposes.
 */
import { closeEdge, openEdge } from "./edge";
import { bytes, FLOAT } from "./floats";
import { packLeft, packRight } from "./packing";
import {
  COLUMN_BLOCK,
  edgeTile,
  INNER_BLOCK,
  leftStrips,
  ROW_BLOCK,
  rightStrips,
  zeros,
} from "./scratch";
import { singleColumn } from "./single-column";
// biome-ignore lint/style/useImportType: AssemblyScript has no type imports.
import { Product, tileFromRows, tileFromStrip, tileOfOneRow } from "./tiles";

const INFINITY: f32 = f32.MAX_VALUE * 2;

/**
 * output = left · right, or output += left · right when `accumulate`. left is [rows, inner], or
 * [inner, rows] when `leftTransposed`; right is [inner, columns], or [columns, inner] when
 * `rightTransposed`.
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
  const start = accumulate ? output : 0;
  product(
    output,
    start,
    left,
    right,
    rows,
    inner,
    columns,
    leftTransposed,
    rightTransposed,
    -INFINITY,
  );
}

/**
 * output = max(start + left · right, floor). `start` is the output itself, one row of `columns`
 * numbers for all rows, or 0 for zeros.
 */
export function product(
  output: usize,
  start: usize,
  left: usize,
  right: usize,
  rows: i32,
  inner: i32,
  columns: i32,
  leftTransposed: bool,
  rightTransposed: bool,
  floor: f32,
): void {
  if (columns == 1) {
    const step = start == output ? FLOAT : 0;
    const from = start == 0 ? zeros : start;
    singleColumn(output, from, step, left, right, rows, inner, leftTransposed, floor);
    return;
  }
  // Transposing a row or a column moves nothing.
  if (inner == 1) leftTransposed = rightTransposed = false;
  const leftPacked = columns > 32 && rows > (leftTransposed ? 64 : 3) && inner > 32;
  const rightPacked = rightTransposed || (rows > 32 && columns > 32);
  const leftStride = bytes(leftTransposed ? rows : inner);
  const rightStride = bytes(rightTransposed ? inner : columns);
  const outputStride = bytes(columns);
  // With nothing to add up, one round of depth 0 writes the start.
  for (let p = 0; p < inner || p == 0; p += INNER_BLOCK) {
    const depth = min(INNER_BLOCK, inner - p);
    const low = p + INNER_BLOCK < inner ? -INFINITY : floor;
    if (p > 0) start = output;
    for (let j = 0; j < columns; j += COLUMN_BLOCK) {
      const width = min(COLUMN_BLOCK, columns - j);
      const block =
        right +
        (rightTransposed ? bytes(p) + <usize>j * rightStride : bytes(j) + <usize>p * rightStride);
      // Columns before `whole` are read where they stand.
      const whole = rightPacked ? 0 : width & ~7;
      packRight(rightStrips, block, rightStride, rightTransposed, depth, whole, width);
      for (let i = 0; i < rows; i += ROW_BLOCK) {
        const height = min(ROW_BLOCK, rows - i);
        const from =
          left +
          (leftTransposed ? bytes(i) + <usize>p * leftStride : bytes(p) + <usize>i * leftStride);
        if (leftPacked) packLeft(leftStrips, from, leftStride, leftTransposed, depth, height & ~3);
        for (let c = 0; c < width; c += 8) {
          const packed = c >= whole;
          columnOfTiles(
            output + <usize>i * outputStride + bytes(j + c),
            outputStride,
            start == output
              ? start + <usize>i * outputStride + bytes(j + c)
              : start == 0
                ? zeros
                : start + bytes(j + c),
            start == output ? outputStride : 0,
            from,
            leftStride,
            leftPacked,
            leftTransposed,
            packed ? rightStrips + bytes((c - whole) * depth) : block + bytes(c),
            packed ? 32 : rightStride,
            depth,
            height,
            min(8, width - c),
            low,
          );
        }
      }
    }
  }
}

/** The tiles of up to 8 columns, from the top to the bottom. */
export function columnOfTiles(
  output: usize,
  outputStride: usize,
  start: usize,
  startStride: usize,
  left: usize,
  leftStride: usize,
  leftPacked: bool,
  leftTransposed: bool,
  right: usize,
  rightStep: usize,
  depth: i32,
  height: i32,
  width: i32,
  floor: f32,
): void {
  const onEdge = width < 8;
  const adding = startStride != 0;
  const stride: usize = onEdge ? 32 : outputStride;
  const fromStride: usize = onEdge && adding ? 32 : startStride;
  let row = 0;
  for (; row + 4 <= height; row += 4) {
    if (onEdge && adding) openEdge(output, outputStride, 4, width);
    const target = onEdge ? edgeTile : output;
    const from = adding ? target : start;
    if (leftPacked || leftTransposed) {
      const strip = leftPacked ? leftStrips + bytes(row * depth) : left + bytes(row);
      const step: usize = leftPacked ? 16 : leftStride;
      tileFromStrip(target, stride, from, fromStride, strip, step, right, rightStep, depth, floor);
    } else {
      const row0 = left + <usize>row * leftStride;
      const row1 = row0 + leftStride;
      const row2 = row1 + leftStride;
      const row3 = row2 + leftStride;
      tileFromRows<Product>(
        target,
        stride,
        from,
        fromStride,
        row0,
        row1,
        row2,
        row3,
        FLOAT,
        right,
        rightStep,
        depth,
        1,
        0,
        floor,
      );
    }
    if (onEdge) closeEdge(output, outputStride, 4, width);
    output += outputStride * 4;
  }
  for (; row < height; row++, output += outputStride) {
    if (onEdge && adding) openEdge(output, outputStride, 1, width);
    const target = onEdge ? edgeTile : output;
    const from = leftTransposed ? left + bytes(row) : left + <usize>row * leftStride;
    const step = leftTransposed ? leftStride : FLOAT;
    tileOfOneRow<Product>(
      target,
      adding ? target : start,
      from,
      step,
      right,
      rightStep,
      depth,
      1,
      0,
      floor,
    );
    if (onEdge) closeEdge(output, outputStride, 1, width);
  }
}
