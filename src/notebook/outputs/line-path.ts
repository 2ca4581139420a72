import { short } from "./series-look.ts";

export type Position = [x: number, y: number];

/** Lines without the points that lie within `tolerance` of them (Douglas and Peucker). */
export function simplified(points: readonly Position[], tolerance: number): Position[] {
  if (points.length <= 2) return [...points];
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [start, end] = span;
    let farthest = -1;
    let distance = tolerance * tolerance;
    const [first, last] = [at(points, start), at(points, end)];
    for (let index = start + 1; index < end; index++) {
      const away = squaredDistance(at(points, index), first, last);
      if (away > distance) {
        distance = away;
        farthest = index;
      }
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    open.push([start, farthest], [farthest, end]);
  }
  return points.filter((_, index) => keep[index] === 1);
}

/** An SVG path in relative steps, each rounded so that errors do not add up. */
export function pathOf(points: readonly Position[], decimals = 1): string {
  let path = "";
  const unit = 10 ** decimals;
  let x = 0;
  let y = 0;
  for (const [index, [pointX, pointY]] of points.entries()) {
    const dx = Math.round((pointX - x) * unit) / unit;
    const dy = Math.round((pointY - y) * unit) / unit;
    if (index > 0 && dx === 0 && dy === 0) continue;
    x += dx;
    y += dy;
    path += index === 0 ? "M" : index === 1 ? "l" : dx < 0 ? "" : " ";
    path += short(dx, decimals) + (dy < 0 ? "" : " ") + short(dy, decimals);
  }
  return path;
}

function squaredDistance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const nearest = Math.min(1, Math.max(0, along));
  const across = x - ax - nearest * dx;
  const down = y - ay - nearest * dy;
  return across * across + down * down;
}

function at(points: readonly Position[], index: number): Position {
  return points[index] as Position;
}
