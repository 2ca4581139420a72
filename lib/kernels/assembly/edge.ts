/**
 * Tiles that hang over the right edge of the output: they are made in scratch, where they may be 8
 * wide, and the columns that exist are copied to their place.
 */
import { bytes } from "./floats";
import { edgeTile } from "./scratch";

/** Fetches what the tile adds to. */
export function openEdge(place: usize, stride: usize, rows: i32, columns: i32): void {
  copyTile(edgeTile, 32, place, stride, rows, columns);
}

export function closeEdge(place: usize, stride: usize, rows: i32, columns: i32): void {
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
