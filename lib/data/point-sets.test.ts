import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { setSeed, uniform } from "../random.ts";
import { blobs, circles, type LabelledSet, moons, spiral, xor } from "./index.ts";

const points = ({ inputs }: LabelledSet) => inputs.toArray() as [number, number][];
const labels = (set: LabelledSet) => set.labels.toArray() as number[];
const makers = { spiral, moons, circles, xor, blobs };

beforeEach(() => setSeed(1));

describe("point sets", () => {
  it.each(Object.entries(makers))("%s has a point and a whole label in every row", (_, make) => {
    const set = make({ noise: 0.3 });
    expect(set.inputs.shape).toEqual([set.labels.size, 2]);
    expect(set.labels.shape).toEqual([set.inputs.shape[0]]);
    const found = new Set(labels(set));
    expect([...found].sort()).toEqual([...found.keys()].map((_, label) => label));
  });

  it.each(Object.entries(makers))("%s is the same again from the same seed", (_, make) => {
    const first = make({ noise: 0.2 }).inputs.toArray();
    expect(make({ noise: 0.2 }).inputs.toArray()).not.toEqual(first);
    setSeed(1);
    expect(make({ noise: 0.2 }).inputs.toArray()).toEqual(first);
  });

  it.each(Object.entries(makers))(
    "%s with a seed of its own disturbs no other numbers",
    (_, make) => {
      const expected = uniform();
      setSeed(1);
      const first = make({ noise: 0.2, seed: "mine" }).inputs.toArray();
      expect(uniform()).toBe(expected);
      expect(make({ noise: 0.2, seed: "mine" }).inputs.toArray()).toEqual(first);
    },
  );

  it.each(Object.entries(makers))("%s refuses options it does not have", (name, make) => {
    const owner = name.endsWith("s") ? `${name}'` : `${name}'s`;
    expect(() => make({ noize: 0.1 } as object)).toThrow(`${name} has no option "noize".`);
    expect(() => make({ noize: 0.1 } as object)).toThrow('Perhaps you meant "noise".');
    expect(() => make({ noise: -1 })).toThrow(
      `${owner} noise can't be -1.\nIt is a number of at least 0.\nChoose one, for example noise: 0.`,
    );
    expect(() => make({ noise: Number.NaN })).toThrow(`${owner} noise can't be NaN.`);
    expect(() => make({ noise: undefined } as object)).not.toThrow();
  });

  it("refuse counts that are not whole", () => {
    expect(() => spiral({ classes: 0 })).toThrow(
      "spiral's classes can't be 0.\n" +
        "It is a whole number from 1 to 1000000.\n" +
        "Choose one, for example classes: 1.",
    );
    expect(() => moons({ perClass: 2.5 })).toThrow("moons' perClass can't be 2.5.");
    expect(() => xor({ perCorner: "3" as unknown as number })).toThrow('can\'t be "3".');
  });
});

describe("spiral", () => {
  it("follows its formula where there is no noise", () => {
    const set = spiral({ classes: 3, perClass: 8, turns: 2, noise: 0 });
    expect(labels(set)).toEqual([...Array(8).fill(0), ...Array(8).fill(1), ...Array(8).fill(2)]);
    for (const [row, [x, y]] of points(set).entries()) {
      const way = (2 * ((row % 8) + 1)) / 8;
      const angle = 2 * Math.PI * (way + Math.floor(row / 8) / 3);
      expect(x).toBeCloseTo(way * Math.cos(angle), 6);
      expect(y).toBeCloseTo(way * Math.sin(angle), 6);
    }
  });

  it("strays along the circle only: the distance from the centre stays", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), (noise) => {
        for (const [row, [x, y]] of points(spiral({ perClass: 5, noise })).entries()) {
          expect(Math.hypot(x, y)).toBeCloseTo(((row % 5) + 1) / 5, 5);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("moons, circles, xor and blobs", () => {
  it("moons are half circles, the second turned over", () => {
    for (const [row, [x, y]] of points(moons({ perClass: 9, noise: 0 })).entries()) {
      const [dx, dy] = row < 9 ? [x, y] : [1 - x, 0.5 - y];
      expect(Math.hypot(dx, dy)).toBeCloseTo(1, 6);
      expect(dy).toBeGreaterThan(0);
    }
  });

  it("circles have the radii 1 and innerRadius", () => {
    const set = circles({ perClass: 7, innerRadius: 0.3, noise: 0 });
    for (const [row, [x, y]] of points(set).entries()) {
      expect(Math.hypot(x, y)).toBeCloseTo(row < 7 ? 1 : 0.3, 6);
    }
  });

  it("xor is its truth table unless more is asked for", () => {
    expect(points(xor())).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
    expect(labels(xor())).toEqual([0, 1, 1, 0]);
    const clouds = xor({ perCorner: 50, noise: 0.1 });
    expect(clouds.inputs.shape).toEqual([200, 2]);
    for (const [row, [x, y]] of points(clouds).entries()) {
      expect(Math.round(x) ^ Math.round(y)).toBe(labels(clouds)[row]);
    }
  });

  it("blobs lie around points of the unit circle, as far as noise says", () => {
    const set = blobs({ classes: 4, perClass: 400, noise: 0.1 });
    const rows = points(set);
    for (let label = 0; label < 4; label++) {
      const own = rows.slice(400 * label, 400 * (label + 1));
      const mean = own.reduce((sum, [x]) => sum + x, 0) / 400;
      expect(mean).toBeCloseTo(Math.cos((Math.PI * label) / 2), 1);
      const squares = own.reduce((sum, [x]) => sum + (x - mean) ** 2, 0) / 400;
      expect(Math.sqrt(squares)).toBeCloseTo(0.1, 1);
    }
  });
});
