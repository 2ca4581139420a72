import type { Position } from "./line-path.ts";

/**
 * The closed lines around where a field on a grid is positive (marching squares), in units of grid
 * steps, with the crossing between two grid points where the field would be zero. Beyond the grid
 * the field counts as negative, so that every line closes on the edge.
 */
export function contours(field: Float32Array, width: number, height: number): Position[][] {
  const value = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? -1 : (field[y * width + x] ?? -1);
  const follow = new Map<number, Crossing>();
  for (let y = -1; y < height; y++) {
    for (let x = -1; x < width; x++) {
      const a = value(x, y);
      const b = value(x + 1, y);
      const c = value(x + 1, y + 1);
      const d = value(x, y + 1);
      if (a > 0 === b > 0 && b > 0 === c > 0 && c > 0 === d > 0) continue;
      const corners = [a, b, c, d];
      for (const [from, to] of segments(corners)) {
        const start = crossing(x, y, from, corners, width, height);
        const end = crossing(x, y, to, corners, width, height);
        follow.set(start.edge, end);
      }
    }
  }
  return loops(follow);
}

interface Crossing {
  /** A number for the edge between two grid points. */
  edge: number;
  place: Position;
}

/**
 * The pieces of the line inside one square, from side to side (0 top, 1 right, 2 bottom, 3 left),
 * with the positive part to the right of each.
 */
function segments(corners: number[]): [number, number][] {
  const inside = corners.map((corner) => corner > 0);
  const pieces: [number, number][] = [];
  const enters: number[] = [];
  const leaves: number[] = [];
  for (let side = 0; side < 4; side++) {
    const [here, next] = [inside[side], inside[(side + 1) % 4]];
    if (here && !next) enters.push(side);
    if (!here && next) leaves.push(side);
  }
  for (const enter of enters) {
    // At a saddle the two positive corners are kept apart: each piece cuts off its own corner.
    const leave = leaves.length === 1 ? leaves[0] : (enter + 3) % 4;
    if (leave !== undefined) pieces.push([enter, leave]);
  }
  return pieces;
}

function crossing(
  x: number,
  y: number,
  side: number,
  corners: number[],
  width: number,
  height: number,
): Crossing {
  const a = corners[side] ?? -1;
  const b = corners[(side + 1) % 4] ?? -1;
  const along = a / (a - b);
  const row = (width + 2) * 2;
  const number = (column: number, line: number, down: number) =>
    (line + 1) * row + (column + 1) * 2 + down;
  const within = (cx: number, cy: number): Position => [
    Math.min(width - 1, Math.max(0, cx)),
    Math.min(height - 1, Math.max(0, cy)),
  ];
  switch (side) {
    case 0:
      return { edge: number(x, y, 0), place: within(x + along, y) };
    case 1:
      return { edge: number(x + 1, y, 1), place: within(x + 1, y + along) };
    case 2:
      return { edge: number(x, y + 1, 0), place: within(x + 1 - along, y + 1) };
    default:
      return { edge: number(x, y, 1), place: within(x, y + 1 - along) };
  }
}

function loops(follow: Map<number, Crossing>): Position[][] {
  const found: Position[][] = [];
  for (const start of [...follow.keys()]) {
    const loop: Position[] = [];
    let edge = start;
    for (let next = follow.get(edge); next; next = follow.get(edge)) {
      follow.delete(edge);
      loop.push(next.place);
      edge = next.edge;
    }
    const [first] = loop;
    if (first && loop.length > 2) found.push([...loop, first]);
  }
  return found;
}
