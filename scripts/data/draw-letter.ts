/** A step of an outline, as opentype.js gives it; y goes downwards. */
export interface Command {
  readonly type: string;
  readonly x?: number;
  readonly y?: number;
  readonly x1?: number;
  readonly y1?: number;
  readonly x2?: number;
  readonly y2?: number;
}

type Point = readonly [x: number, y: number];

const FINE = 8;
const PIECES = 8;

/**
 * An outline as a picture of `side` by `side` shares of ink from 0 to 1: scaled without distortion to
 * touch a frame with a margin of one pixel, and centered in it. Each pixel is looked at in 8 × 8
 * points; a point is inked when outlines go around it (nonzero winding).
 */
export function drawLetter(commands: readonly Command[], side: number): Float64Array {
  const outlines = flatten(commands);
  const xs = outlines.flat().map(([x]) => x);
  const ys = outlines.flat().map(([, y]) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const scale = (FINE * (side - 2)) / Math.max(right - left, bottom - top);
  const place = ([x, y]: Point): Point => [
    (x - (left + right) / 2) * scale + (FINE * side) / 2,
    (y - (top + bottom) / 2) * scale + (FINE * side) / 2,
  ];
  const ink = new Float64Array(side * side);
  const edges = outlines.map((outline) => outline.map(place)).flatMap(edgesOf);
  for (let row = 0; row < FINE * side; row++) {
    for (const column of inkedColumns(edges, row + 0.5, FINE * side)) {
      const pixel = Math.floor(row / FINE) * side + Math.floor(column / FINE);
      ink[pixel] = (ink[pixel] as number) + 1 / (FINE * FINE);
    }
  }
  return ink;
}

/** Outlines as polygons: each curve becomes a few straight pieces. */
function flatten(commands: readonly Command[]): Point[][] {
  const outlines: Point[][] = [];
  for (const { type, x = 0, y = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0 } of commands) {
    if (type === "M") outlines.push([]);
    const outline = outlines.at(-1) ?? [];
    const start = outline.at(-1) ?? [x, y];
    const controls: Point[] =
      type === "C"
        ? [
            [x1, y1],
            [x2, y2],
          ]
        : type === "Q"
          ? [[x1, y1]]
          : [];
    if (type === "Z") continue;
    const pieces = controls.length === 0 ? 1 : PIECES;
    for (let piece = 1; piece <= pieces; piece++) {
      outline.push(along([start, ...controls, [x, y]], piece / pieces));
    }
  }
  return outlines.filter((outline) => outline.length > 2);
}

/** De Casteljau: the point of a Bézier curve at a share of its way. */
function along(points: readonly Point[], share: number): Point {
  if (points.length === 1) return points[0] as Point;
  const between = points.slice(1).map(([x, y], index): Point => {
    const [x0, y0] = points[index] as Point;
    return [x0 + share * (x - x0), y0 + share * (y - y0)];
  });
  return along(between, share);
}

const edgesOf = (outline: readonly Point[]) =>
  outline.map((point, index) => [point, outline[(index + 1) % outline.length] as Point] as const);

type Edge = ReturnType<typeof edgesOf>[number];

function inkedColumns(edges: readonly Edge[], y: number, columns: number): number[] {
  const crossings = edges.flatMap(([[x0, y0], [x1, y1]]) =>
    y0 <= y === y1 <= y
      ? []
      : [{ x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), turn: y1 > y0 ? 1 : -1 }],
  );
  crossings.sort((a, b) => a.x - b.x);
  const inked: number[] = [];
  let winding = 0;
  let next = 0;
  for (let column = 0; column < columns; column++) {
    while (next < crossings.length && (crossings[next]?.x as number) <= column + 0.5) {
      winding += crossings[next++]?.turn ?? 0;
    }
    if (winding !== 0) inked.push(column);
  }
  return inked;
}
