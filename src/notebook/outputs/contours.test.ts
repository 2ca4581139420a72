import { describe, expect, it } from "vitest";
import { contours } from "./contours.ts";
import { type Position, pathOf, simplified } from "./line-path.ts";

function areaOf(loop: Position[]): number {
  let area = 0;
  for (const [index, [x, y]] of loop.entries()) {
    const [nextX, nextY] = loop[(index + 1) % loop.length] as Position;
    area += x * nextY - nextX * y;
  }
  return Math.abs(area) / 2;
}

function fieldOf(size: number, at: (x: number, y: number) => number): Float32Array {
  return Float32Array.from({ length: size * size }, (_, index) =>
    at(index % size, Math.floor(index / size)),
  );
}

describe("contours", () => {
  it("go around a disc once, where the field is zero", () => {
    const loops = contours(
      fieldOf(41, (x, y) => 15 - Math.hypot(x - 20, y - 20)),
      41,
      41,
    );
    expect(loops).toHaveLength(1);
    const [loop = []] = loops;
    expect(loop[0]).toEqual(loop.at(-1));
    expect(areaOf(loop)).toBeCloseTo(Math.PI * 15 * 15, -1);
    for (const [x, y] of loop) expect(Math.hypot(x - 20, y - 20)).toBeCloseTo(15, 1);
  });

  it("close on the edge", () => {
    const loops = contours(
      fieldOf(11, (x) => 4.5 - x),
      11,
      11,
    );
    expect(loops).toHaveLength(1);
    expect(areaOf(loops[0] ?? [])).toBeCloseTo(4.5 * 10, 5);
    expect(contours(new Float32Array(9).fill(1), 3, 3).map(areaOf)).toEqual([4]);
    expect(contours(new Float32Array(9).fill(-1), 3, 3)).toEqual([]);
  });

  it("keep two corners that meet in a saddle apart", () => {
    const field = Float32Array.of(1, -1, -1, 1);
    expect(contours(field, 2, 2)).toHaveLength(2);
  });

  it("have holes", () => {
    const loops = contours(
      fieldOf(21, (x, y) => Math.hypot(x - 10, y - 10) - 5),
      21,
      21,
    );
    expect(loops).toHaveLength(2);
  });
});

describe("paths", () => {
  it("leave out points that lie on a line", () => {
    const points: Position[] = Array.from({ length: 100 }, (_, x) => [x, x < 50 ? 0 : x - 50]);
    expect(simplified(points, 0.5)).toEqual([
      [0, 0],
      [50, 0],
      [99, 49],
    ]);
  });

  it("are short and end where they should", () => {
    expect(
      pathOf([
        [0.04, 10],
        [0.54, 9.5],
        [10.56, 20.04],
      ]),
    ).toBe("M0 10l.5-.5 10.1 10.5");
    expect(pathOf([])).toBe("");
  });
});
