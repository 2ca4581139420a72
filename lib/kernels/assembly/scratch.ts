/** Memory of the kernels' own, before everything else. */

/** Numbers of the inner dimension in one round: a strip of 8 then fills 8 kB of the nearest cache. */
export const INNER_BLOCK: i32 = 256;
/** Rows of the left packed at once: 128 kB. */
export const ROW_BLOCK: i32 = 128;
/** Columns of the right packed at once: 512 kB. */
export const COLUMN_BLOCK: i32 = 512;

export const leftStrips: usize = (__heap_base + 63) & ~63;
export const rightStrips: usize = leftStrips + 4 * ROW_BLOCK * INNER_BLOCK;
/** One tile of 4 × 8. */
export const edgeTile: usize = rightStrips + 4 * COLUMN_BLOCK * INNER_BLOCK;

/** A row of eight zeros: what most sums begin with. */
export const zeros: usize = edgeTile + 128;

/** A square of 4 × 4 vectors on its way. */
export const square: usize = zeros + 64;

/** First byte of memory the kernels do not use themselves. */
export function firstFree(): usize {
  return square + 256;
}
