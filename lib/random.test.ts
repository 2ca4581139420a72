import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { inWords } from "./errors.ts";
import {
  getRandomState,
  normal,
  type RandomState,
  randomGenerator,
  randomInteger,
  setRandomState,
  setSeed,
  shuffle,
  uniform,
} from "./random.ts";

const many = <Value>(count: number, draw: () => Value) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

beforeEach(() => setSeed(1));

describe("the generator", () => {
  it("gives the words xoshiro128** is known to give from the state 1, 2, 3, 4", () => {
    const generator = randomGenerator(0);
    generator.setState([1, 2, 3, 4]);
    const words = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
    const [a, b, c, d] = many(4, generator.uniform);
    const pairs = [0, 2, 4, 6].map((at) => {
      const high = Math.floor((words[at] as number) / 32);
      const low = Math.floor((words[at + 1] as number) / 64);
      return (high * 2 ** 26 + low) / 2 ** 53;
    });
    expect([a, b, c, d]).toEqual(pairs);
  });

  it("starts from the same numbers everywhere unless a seed is set", () => {
    expect(many(3, uniform)).toEqual([0.04126861542543947, 0.8119682896544173, 0.3677939004379539]);
    expect(many(3, normal)).toEqual([
      -0.49418427007964366, -0.7937849268301368, 0.4310781716244604,
    ]);
  });

  it("repeats itself from the same seed, be it a number or a text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.string()),
        (seed) => {
          setSeed(seed);
          const first = many(5, uniform);
          setSeed(seed);
          expect(many(5, uniform)).toEqual(first);
          expect(many(5, randomGenerator(seed).uniform)).toEqual(first);
        },
      ),
    );
  });

  it("gives unrelated numbers from neighbouring seeds", () => {
    const firsts = many(2000, () => 0).map((_, seed) => randomGenerator(seed).uniform());
    expect(new Set(firsts).size).toBe(2000);
    expect(mean(firsts)).toBeCloseTo(0.5, 1);
    const steps = firsts.slice(1).map((value, at) => Math.abs(value - (firsts[at] as number)));
    expect(mean(steps)).toBeCloseTo(1 / 3, 1);
  });

  it("treats 0 and -0 as one seed", () => {
    expect(randomGenerator(-0).uniform()).toBe(randomGenerator(0).uniform());
  });

  it("goes back to a state and draws the same again", () => {
    many(7, uniform);
    const state = getRandomState();
    const drawn = [uniform(), normal(), randomInteger(10)];
    setRandomState(state);
    expect([uniform(), normal(), randomInteger(10)]).toEqual(drawn);
  });

  it("leaves the shared numbers alone when a generator of one's own draws", () => {
    const expected = many(3, uniform);
    setSeed(1);
    const own = randomGenerator("own");
    const drawn = many(3, () => {
      own.normal();
      return uniform();
    });
    expect(drawn).toEqual(expected);
  });
});

describe("the numbers", () => {
  it("are uniform from 0 to 1", () => {
    const values = many(40_000, uniform);
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values.slice(0, 1000))).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((value) => (value - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
    const tenths = new Array<number>(10).fill(0);
    for (const value of values) {
      const tenth = Math.floor(value * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    const chiSquare = tenths.reduce((sum, count) => sum + (count - 4000) ** 2 / 4000, 0);
    expect(chiSquare).toBeLessThan(27.9); // 99.9 % of the time, with 9 degrees of freedom
  });

  it("are normal with mean 0 and deviation 1", () => {
    const values = many(40_000, normal);
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
    expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0);
    expect(values.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(
      0.683,
      2,
    );
  });

  it("are whole and below the limit", () => {
    const values = many(1000, () => randomInteger(3));
    expect(new Set(values)).toEqual(new Set([0, 1, 2]));
    expect(randomInteger(1)).toBe(0);
  });
});

describe("shuffle", () => {
  it("keeps every value and changes no argument", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const before = [...values];
        const shuffled = shuffle(values);
        expect(values).toEqual(before);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
      }),
    );
  });

  it("gives every order equally often", () => {
    const counts = new Map<string, number>();
    for (let time = 0; time < 6000; time++) {
      const order = shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  it("refuses what is no list", () => {
    for (const wrong of [3, undefined, null, "abc", {}]) {
      expect(() => shuffle(wrong as never)).toThrow(
        `shuffle needs a list, but got ${inWords(wrong)}.\n` +
          "It gives a copy of the list in random order.\n" +
          "For the rows of a tensor write x.gather(shuffle([0, 1, 2])).",
      );
    }
  });

  it("shuffles typed arrays into typed arrays", () => {
    const shuffled = shuffle(Float32Array.of(1, 2, 3, 4));
    expect(shuffled).toBeInstanceOf(Float32Array);
    expect([...shuffled].sort()).toEqual([1, 2, 3, 4]);
  });
});

describe("mistakes", () => {
  it("refuses what is no seed", () => {
    expect(() => setSeed(Number.NaN)).toThrow(
      'NaN can\'t be a seed.\nA seed is a finite number or a text.\nWrite setSeed(1) or setSeed("any words").',
    );
    expect(() => setSeed(undefined as unknown as number)).toThrow("undefined can't be a seed.");
  });

  it("refuses a limit that is not a positive whole number", () => {
    for (const below of [0, -1, 1.5, Number.NaN, 2 ** 33]) {
      expect(() => randomInteger(below)).toThrow(
        `A random integer can't be below ${below}.\n` +
          "The limit is a whole number from 1 to 4294967296, and the result is smaller than it.\n" +
          "For a random index into values, pass values.length.",
      );
    }
  });

  it("refuses what is no state", () => {
    for (const state of [[0, 0, 0, 0], [1, 2, 3], [1, 2, 3, -1], [1, 2, 3, 0.5], "state"]) {
      expect(() => setRandomState(state as unknown as RandomState)).toThrow(
        "A state is four whole numbers from 0 to 4294967295, not all of them 0.",
      );
    }
  });
});
