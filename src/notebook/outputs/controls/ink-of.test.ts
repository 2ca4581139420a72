import { describe, expect, it } from "vitest";
import { inkOf, type Stroke } from "./ink-of.ts";

const line: Stroke = [
  [0.1, 0.1],
  [0.1, 0.3],
];
const seven: Stroke = [
  [0.5, 0.5],
  [0.7, 0.5],
  [0.55, 0.9],
];

/** Where ink is: the rows and columns of the outermost pixels, and the centre of mass. */
function extent(ink: Float32Array | undefined) {
  const inked = [...(ink ?? [])].flatMap((value, at) =>
    value > 0 ? [{ value, x: at % 28, y: Math.floor(at / 28) }] : [],
  );
  const sum = inked.reduce((total, { value }) => total + value, 0);
  const middle = (axis: "x" | "y") =>
    inked.reduce((total, each) => total + each.value * (each[axis] + 0.5), 0) / sum;
  const size = (axis: "x" | "y") => {
    const places = inked.map((each) => each[axis]);
    return Math.max(...places) - Math.min(...places) + 1;
  };
  return { width: size("x"), height: size("y"), x: middle("x"), y: middle("y") };
}

describe("the ink of a drawing", () => {
  it("is as tall as a digit of MNIST and lies around the middle, wherever it was drawn", () => {
    const { height, x, y } = extent(inkOf([seven]));
    expect(height).toBeGreaterThanOrEqual(20);
    expect(height).toBeLessThanOrEqual(22);
    expect(x).toBeCloseTo(14, 1);
    expect(y).toBeCloseTo(14, 1);
  });

  it("is the same whatever size it was drawn in", () => {
    const small = seven.map(([x, y]) => [x / 4, y / 4] as const);
    expect(extent(inkOf([small]))).toEqual(extent(inkOf([seven])));
  });

  it("has strokes a few pixels wide, full in the middle and soft at the edge", () => {
    const ink = inkOf([line]) ?? new Float32Array();
    const row = [...ink.subarray(14 * 28, 15 * 28)].filter((value) => value > 0);
    expect(row.length).toBeGreaterThanOrEqual(2);
    expect(row.length).toBeLessThanOrEqual(4);
    expect(Math.max(...ink)).toBe(1);
    expect(Math.min(...ink)).toBe(0);
  });

  it("is a dot in the middle for a single touch, and nothing for none", () => {
    expect(extent(inkOf([[[0.9, 0.1]]]))).toMatchObject({ x: 14, y: 14 });
    expect(inkOf([])).toBeUndefined();
  });
});
