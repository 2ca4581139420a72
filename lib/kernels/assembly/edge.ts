/** Tiles that hang over the right edge of the output are made in scratch, where they may be 8 wide. */
import { bytes } from "./floats";
import { edgeTile } from "./scratch";

/** Where to make such a tile; what it adds to is fetched. */
export function openEdge(
  place: usize,
  stride: usize,
  rows: i32,
  columns: i32,
  adding: bool,
): usize {
  if (adding) copyTile(edgeTile, 32, place, stride, rows, columns);
  return edgeTile;
}

/** Copies its columns that exist to their place. */
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
