/** The most points a line of a chart keeps, in the worker and on the page. */
export const LINE_LIMIT = 2000;

interface Point {
  /** How many points were added before it. */
  index: number;
  x: number;
  y: number;
}

/**
 * A line that never holds more points than its limit. Once there are too many, it keeps the lowest
 * and the highest of each group of successive points, always the first and always the last; so
 * spikes survive. What is kept depends on what was added alone, never on when it was asked for.
 */
export class ThinnedLine {
  readonly #capacity: number;
  #count = 0;
  #first: Point | undefined;
  #last: Point | undefined;
  #kept: Point[] = [];
  /** Points of the group being gathered, once points are kept in pairs. */
  #group: Point[] = [];
  #groupSeen = 0;
  #groupSize = 1;

  constructor(limit: number = LINE_LIMIT) {
    // Room for the first point, the last one and the pair of a group that is not full yet.
    this.#capacity = Math.max(4, Math.floor((limit - 4) / 4) * 4);
  }

  get added(): number {
    return this.#count;
  }

  add(x: number, y: number): void {
    const point = { index: this.#count++, x, y };
    this.#first ??= point;
    this.#last = point;
    if (this.#groupSize === 1) {
      this.#kept.push(point);
    } else {
      this.#group = extremes([...this.#group, point]);
      if (++this.#groupSeen < this.#groupSize) return;
      this.#kept.push(...this.#group);
      this.#group = [];
      this.#groupSeen = 0;
    }
    if (this.#kept.length >= this.#capacity) this.#halve();
  }

  points(): { x: Float64Array; y: Float64Array } {
    const points: Point[] = [];
    const ends = [this.#first, ...this.#kept, ...this.#group, this.#last];
    for (const point of ends) {
      if (point && point.index !== points.at(-1)?.index) points.push(point);
    }
    return {
      x: Float64Array.from(points, (point) => point.x),
      y: Float64Array.from(points, (point) => point.y),
    };
  }

  #halve(): void {
    const halved: Point[] = [];
    for (let start = 0; start < this.#kept.length; start += 4) {
      halved.push(...extremes(this.#kept.slice(start, start + 4)));
    }
    this.#kept = halved;
    this.#groupSize = this.#groupSize === 1 ? 4 : this.#groupSize * 2;
  }
}

/** The lowest and the highest of some points in their order; what is not finite gives way. */
function extremes(points: Point[]): Point[] {
  if (points.length <= 2) return points;
  let lowest: Point | undefined;
  let highest: Point | undefined;
  for (const point of points) {
    if (!Number.isFinite(point.y)) continue;
    if (!lowest || point.y < lowest.y) lowest = point;
    if (!highest || point.y > highest.y) highest = point;
  }
  lowest ??= points[0] as Point;
  if (!highest || highest === lowest) {
    const last = points.at(-1) as Point;
    highest = last === lowest ? (points[0] as Point) : last;
  }
  return lowest.index < highest.index ? [lowest, highest] : [highest, lowest];
}

/** A line with at most `limit` of its points, chosen as `ThinnedLine` does. */
export function thinned(
  line: { x: ArrayLike<number>; y: ArrayLike<number> },
  limit: number,
): { x: Float64Array; y: Float64Array } {
  const kept = new ThinnedLine(line.x.length <= limit ? line.x.length + 8 : limit);
  for (let index = 0; index < line.x.length; index++) {
    kept.add(line.x[index] ?? Number.NaN, line.y[index] ?? Number.NaN);
  }
  return kept.points();
}
