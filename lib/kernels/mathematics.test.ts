import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as library from "./mathematics.ts";
import { KNOWN, KNOWN_PAIRS, type Unary } from "./mathematics-known-values.ts";

const mathematics = { ...library };

const UNARY = Object.keys(KNOWN) as Unary[];
const SPECIAL = [
  Number.NaN,
  0,
  -0,
  1,
  -1,
  2,
  -2,
  0.5,
  -0.5,
  Infinity,
  -Infinity,
  1e308,
  -1e308,
  5e-324,
  -5e-324,
];

/** How many float64 numbers lie between the two. */
function unitsApart(left: number, right: number): number {
  if (Object.is(left, right)) return 0;
  if (Number.isNaN(left) || Number.isNaN(right)) return Infinity;
  const place = (value: number) => {
    const bits = new BigInt64Array(Float64Array.of(value).buffer)[0] as bigint;
    return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
  };
  return Number(place(left) - place(right)) === 0
    ? 0.5
    : Math.abs(Number(place(left) - place(right)));
}

const anyNumber = fc.oneof(
  fc.double(),
  fc.double({ min: -30, max: 30 }),
  fc.double({ min: -1, max: 1 }),
);

describe("mathematics", () => {
  it.each(UNARY)("knows values of %s to the last unit", (name) => {
    for (const [x, expected] of KNOWN[name]) {
      expect(unitsApart(mathematics[name](x), expected), `${name}(${x})`).toBeLessThanOrEqual(1);
    }
  });

  it.each(["pow", "atan2", "hypot"] as const)("knows values of %s to the last unit", (name) => {
    for (const [x, y, expected] of KNOWN_PAIRS[name]) {
      expect(
        unitsApart(mathematics[name](x, y), expected),
        `${name}(${x}, ${y})`,
      ).toBeLessThanOrEqual(1);
    }
  });

  it.each(UNARY)("agrees with the engine's %s within its error and ours", (name) => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(unitsApart(mathematics[name](x), Math[name](x))).toBeLessThanOrEqual(3);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  it.each(["pow", "atan2", "hypot"] as const)(
    "agrees with the engine's %s within its error and ours",
    (name) => {
      fc.assert(
        fc.property(anyNumber, anyNumber, (x, y) => {
          expect(unitsApart(mathematics[name](x, y), Math[name](x, y))).toBeLessThanOrEqual(3);
        }),
        { numRuns: 5000, seed: 1 },
      );
    },
  );

  it("agrees with the engine on zeros and their signs, infinities and what is not a number", () => {
    const isSpecial = (value: number) => value === 0 || !Number.isFinite(value);
    const check = (name: string, ours: number, theirs: number) => {
      if (isSpecial(ours) || isSpecial(theirs)) expect(ours, name).toBe(theirs);
      else expect(unitsApart(ours, theirs), name).toBeLessThanOrEqual(2);
    };
    for (const x of SPECIAL) {
      for (const name of UNARY) check(`${name}(${x})`, mathematics[name](x), Math[name](x));
      for (const y of [...SPECIAL, 3, -3, 2 ** 53, -(2 ** 53) + 1, 1e30]) {
        check(`pow(${x}, ${y})`, mathematics.pow(x, y), x ** y);
        check(`atan2(${x}, ${y})`, mathematics.atan2(x, y), Math.atan2(x, y));
        check(`hypot(${x}, ${y})`, mathematics.hypot(x, y), Math.hypot(x, y));
      }
    }
  });

  it("is exact where the result is", () => {
    for (let power = -1074; power < 1024; power++) {
      expect(mathematics.log2(mathematics.pow(2, power))).toBe(power);
    }
    for (let power = 0; power <= 22; power++) {
      expect(mathematics.log10(Number(`1e${power}`))).toBe(power);
      expect(mathematics.pow(10, power)).toBe(Number(`1e${power}`));
    }
    for (let base = -200; base <= 200; base++) {
      expect(mathematics.cbrt(base * base * base)).toBe(base);
      expect(mathematics.pow(base, 3)).toBe(base * base * base);
      expect(mathematics.pow(base, 5)).toBe(base * base * base * base * base);
    }
    expect(mathematics.hypot(3, 4)).toBe(5);
    expect(mathematics.hypot()).toBe(0);
    expect(mathematics.hypot(2, 3, 6)).toBe(7);
    expect(mathematics.exp(0)).toBe(1);
    expect(mathematics.cos(0)).toBe(1);
  });

  it("keeps odd functions odd and even ones even", () => {
    const odd: Unary[] = ["sin", "tan", "asin", "atan", "sinh", "tanh", "asinh", "atanh", "cbrt"];
    fc.assert(
      fc.property(anyNumber, (x) => {
        for (const name of odd) expect(mathematics[name](-x)).toBe(-mathematics[name](x));
        expect(mathematics.cos(-x)).toBe(mathematics.cos(x));
        expect(mathematics.cosh(-x)).toBe(mathematics.cosh(x));
      }),
    );
  });

  it("undoes what it does", () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
        expect(mathematics.log(mathematics.exp(x))).toBeCloseTo(x, 13);
        expect(mathematics.log1p(mathematics.expm1(x))).toBeCloseTo(x, 13);
        expect(mathematics.asinh(mathematics.sinh(x))).toBeCloseTo(x, 13);
        expect(mathematics.atan(mathematics.tan(x / 4))).toBeCloseTo(x / 4, 13);
        expect(mathematics.sin(x) ** 2 + mathematics.cos(x) ** 2).toBeCloseTo(1, 14);
      }),
    );
  });

  it("gives the same bits everywhere", () => {
    const digest = createHash("sha256");
    let state = 1;
    const next = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 4294967296;
    };
    const results = new Float64Array(UNARY.length + 3);
    for (let round = 0; round < 5000; round++) {
      const x = (next() - 0.5) * ([2, 20, 1400, 1e9][round % 4] as number);
      const y = (next() - 0.5) * 20;
      for (const [at, name] of UNARY.entries()) {
        const inside =
          name === "acosh" ? 1 + Math.abs(x) : name.startsWith("log") ? Math.abs(x) : x;
        results[at] = mathematics[name](inside);
      }
      results.set(
        [mathematics.pow(Math.abs(x), y), mathematics.atan2(x, y), mathematics.hypot(x, y)],
        UNARY.length,
      );
      // Which NaN is stored may differ between machines.
      digest.update(results.map((value) => (Number.isNaN(value) ? -12345 : value)));
    }
    expect(digest.digest("hex")).toBe(
      "76891e7ac8890f4854077df20bb76a75b163c394c18b8470e4137da40c9fffeb",
    );
  });
});

describe("installMathematics", () => {
  it("replaces the functions of its target and nothing else", () => {
    const target = Object.create(Math) as Math;
    mathematics.installMathematics(target, () => 0.25);
    expect(Object.getOwnPropertyNames(target).sort()).toEqual(
      [...UNARY, "pow", "atan2", "hypot", "random"].sort(),
    );
    expect(Object.keys(target)).toEqual([]);
    expect(target.random()).toBe(0.25);
    expect(target.exp(1)).toBe(mathematics.exp(1));
    expect(target.exp.name).toBe("exp");
    expect(target.hypot(1, 2, 2)).toBe(3);
    expect(target.floor).toBe(Math.floor);
  });

  it("turns arguments into numbers as the originals do", () => {
    const target = Object.create(Math) as Math;
    mathematics.installMathematics(target, () => 0);
    expect(target.exp("0" as unknown as number)).toBe(1);
    expect(target.log({} as unknown as number)).toBe(Number.NaN);
    expect(target.pow(null as unknown as number, true as unknown as number)).toBe(0);
    expect(target.hypot("3" as unknown as number, 4)).toBe(5);
    expect(() => target.sin(1n as unknown as number)).toThrow(TypeError);
  });
});
