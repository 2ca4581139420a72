/** Pixels between two pictures. */
const GAP = 1;

/**
 * Pictures of one size as one picture, row by row.
 *
 * @param pixels count × height × width; what is between and behind them stays 0
 */
export function tiled(
  pixels: Uint8Array,
  { width, height, count, columns }: Record<"width" | "height" | "count" | "columns", number>,
): { width: number; height: number; pixels: Uint8Array<ArrayBuffer> } {
  const across = Math.min(columns, count) * (width + GAP) - GAP;
  const down = Math.ceil(count / columns) * (height + GAP) - GAP;
  const all = new Uint8Array(across * down);
  for (let picture = 0; picture < count; picture++) {
    const left = (picture % columns) * (width + GAP);
    const top = Math.floor(picture / columns) * (height + GAP);
    for (let row = 0; row < height; row++) {
      const from = (picture * height + row) * width;
      all.set(pixels.subarray(from, from + width), (top + row) * across + left);
    }
  }
  return { width: across, height: down, pixels: all };
}
