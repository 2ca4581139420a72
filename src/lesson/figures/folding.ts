type Point = readonly [x: number, y: number];

/**
 * The corners of the curve that folding makes of the line from 0 to 1. Each layer folds what the one
 * before made in the middle, and stretches it to the full length: 2 · relu(y) − 4 · relu(y − ½), the
 * tent map. After k layers that is 2ᵏ straight pieces (M. Telgarsky, arXiv 1509.08101).
 */
export function foldedCurve(layers: number): Point[] {
  return zigzag(2 ** layers);
}

/** One layer with one input bends at most once for each of its ReLUs: the most pieces it can make. */
export function bentCurve(units: number): Point[] {
  return zigzag(units + 1);
}

/** Where a curve of straight pieces goes through half of its height. */
export function crossings(points: readonly Point[]): number[] {
  return points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return (fromY - 0.5) * (y - 0.5) < 0
      ? [fromX + ((0.5 - fromY) / (y - fromY)) * (x - fromX)]
      : [];
  });
}

function zigzag(pieces: number): Point[] {
  return Array.from({ length: pieces + 1 }, (_, corner) => [corner / pieces, corner % 2]);
}
