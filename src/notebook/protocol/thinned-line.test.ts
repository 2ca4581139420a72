import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ThinnedLine, thinned } from "./thinned-line.ts";

function lineOf(values: number[], limit: number): ThinnedLine {
  const line = new ThinnedLine(limit);
  for (const [x, y] of values.entries()) line.add(x, y);
  return line;
}

const value = fc.oneof(fc.double(), fc.constant(Number.NaN));

describe("ThinnedLine", () => {
  it("keeps every point while there are few", () => {
    const { x, y } = lineOf([3, 1, 2], 100).points();
    expect([...x]).toEqual([0, 1, 2]);
    expect([...y]).toEqual([3, 1, 2]);
  });

  it("never keeps more than its limit, and always the first, the last, the lowest and the highest", () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 400 }), (values) => {
        const { x, y } = lineOf(values, 40).points();
        expect(x.length).toBeLessThanOrEqual(40);
        expect(y[0]).toBe(values[0]);
        expect(y.at(-1)).toBe(values.at(-1));
        const finite = values.filter(Number.isFinite);
        if (finite.length > 0) {
          expect(Math.min(...y.filter(Number.isFinite))).toBe(Math.min(...finite));
          expect(Math.max(...y.filter(Number.isFinite))).toBe(Math.max(...finite));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("keeps points in their order and with their own place", () => {
    const values = Array.from(
      { length: 100_000 },
      (_, x) => Math.sin(x / 900) + (x === 77_777 ? 9 : 0),
    );
    const { x, y } = lineOf(values, 2000).points();
    expect(x.length).toBeGreaterThan(900);
    expect(x.every((place, index) => index === 0 || place > (x[index - 1] ?? 0))).toBe(true);
    expect(y.every((height, index) => height === values[x[index] ?? -1])).toBe(true);
    expect(x).toContain(77_777);
  });

  it("keeps the same points however often they are asked for", () => {
    const asked = new ThinnedLine(50);
    for (let x = 0; x < 5000; x++) {
      asked.add(x, Math.cos(x * x));
      if (x % 7 === 0) asked.points();
    }
    const once = lineOf(
      Array.from({ length: 5000 }, (_, x) => Math.cos(x * x)),
      50,
    );
    expect(asked.points()).toEqual(once.points());
  });

  it("thins a finished line once only", () => {
    const line = { x: Float64Array.from({ length: 1999 }, (_, x) => x), y: new Float64Array(1999) };
    const once = thinned(line, 200);
    expect(once.x.length).toBeLessThanOrEqual(200);
    expect(thinned(once, 200)).toEqual(once);
  });
});
