/** Where the pen was, one after the other, with the pad's sides from 0 to 1. */
export type Stroke = readonly (readonly [x: number, y: number])[];

const side = 28;
/** A digit of MNIST lies in a box of 20 × 20 pixels, with its centre of mass in the middle of 28 × 28. */
const box = 20;
/** Half the width of its strokes in pixels. */
const nib = 1.1;

/**
 * The ink of a drawing, from 0 to 1, as MNIST's digits were made: scaled to their size, then moved to
 * its centre of mass (LeCun et al., "Gradient-based learning applied to document recognition", 1998,
 * section III.A). Nothing where nothing is drawn.
 */
export function inkOf(strokes: readonly Stroke[]): Float32Array | undefined {
  const points = strokes.flat();
  if (points.length === 0) return undefined;
  const [left, right] = range(points.map(([x]) => x));
  const [top, bottom] = range(points.map(([, y]) => y));
  const longest = Math.max(right - left, bottom - top);
  // A dot has no size to be scaled by.
  const scale = longest > 0 ? (box - 2 * nib) / longest : 0;
  const middle = side / 2;
  const scaled = strokes.map((stroke) =>
    stroke.map(
      ([x, y]) =>
        [
          middle + (x - (left + right) / 2) * scale,
          middle + (y - (top + bottom) / 2) * scale,
        ] as const,
    ),
  );
  const [x, y] = centre(paint(scaled));
  return paint(scaled.map((stroke) => stroke.map(([a, b]) => [a + middle - x, b + middle - y])));
}

/** Ink by the distance of each pixel's middle from the nearest line, soft at the edge. */
function paint(strokes: readonly Stroke[]): Float32Array {
  const ink = new Float32Array(side * side);
  for (let at = 0; at < ink.length; at++) {
    const x = (at % side) + 0.5;
    const y = Math.floor(at / side) + 0.5;
    let nearest = Number.POSITIVE_INFINITY;
    for (const stroke of strokes) nearest = Math.min(nearest, distance(stroke, x, y));
    ink[at] = Math.min(1, Math.max(0, nib + 0.5 - nearest));
  }
  return ink;
}

function distance(stroke: Stroke, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, [toX, toY]] of stroke.entries()) {
    const [fromX, fromY] = stroke[index - 1] ?? [toX, toY];
    const [across, down] = [toX - fromX, toY - fromY];
    const length = across * across + down * down;
    const along = length === 0 ? 0 : ((x - fromX) * across + (y - fromY) * down) / length;
    const part = Math.min(1, Math.max(0, along));
    const [dx, dy] = [x - fromX - part * across, y - fromY - part * down];
    nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy));
  }
  return nearest;
}

function centre(ink: Float32Array): [x: number, y: number] {
  let [sum, x, y] = [0, 0, 0];
  for (const [at, value] of ink.entries()) {
    sum += value;
    x += value * ((at % side) + 0.5);
    y += value * (Math.floor(at / side) + 0.5);
  }
  return [x / sum, y / sum];
}

const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
