import { inWords, ValueError } from "./errors.ts";
import { cos, log } from "./kernels/mathematics.ts";

/** The four words of the generator, each a whole number from 0 to 2³² − 1; opaque to everyone else. */
export type RandomState = readonly [number, number, number, number];

/**
 * Random numbers from one seed: the same seed gives the same numbers in every browser and in Node.
 * Make one with `randomGenerator` where a draw must not disturb the numbers all others draw.
 */
export interface RandomGenerator {
  /** A float64 from 0 (inclusive) to 1 (exclusive), of 53 random bits. */
  uniform(): number;
  /** A float64 from the normal distribution of mean 0 and deviation 1. */
  normal(): number;
  /** A whole number from 0 (inclusive) to `below` (exclusive). */
  integer(below: number): number;
  /** The same values in random order, in a new array; the given one stays as it is. */
  shuffle<Values extends Shufflable>(values: Values): Values;
  getState(): RandomState;
  setState(state: RandomState): void;
}

type Shufflable = readonly unknown[] | Float32Array | Float64Array | Int32Array | Uint32Array;

/** The seed all random numbers come from until `setSeed` is called. */
const DEFAULT_SEED = 1;

/**
 * A generator of its own: xoshiro128** 1.1 by David Blackman and Sebastiano Vigna
 * (https://prng.di.unimi.it/xoshiro128starstar.c, public domain), seeded by splitmix32.
 *
 * @param seed any finite number or text; different seeds give unrelated numbers
 * @throws ValueError when the seed is neither
 *
 * @example
 * const generator = randomGenerator("lesson 1");
 * console.log(generator.uniform() < 1); // true
 */
export function randomGenerator(seed: number | string): RandomGenerator {
  // In a typed array, words of 32 bits cost no memory; as variables they would.
  const words = Uint32Array.from(stateOf(seed));

  function word(): number {
    const a = words[0] as number;
    const b = words[1] as number;
    const c = words[2] as number;
    const d = words[3] as number;
    const product = Math.imul(b, 5);
    const mixed = d ^ b;
    words[0] = a ^ mixed;
    words[1] = b ^ c ^ a;
    words[2] = c ^ a ^ (b << 9);
    words[3] = (mixed << 11) | (mixed >>> 21);
    return Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
  }

  function uniform(): number {
    // 27 and 26 bits make the 53 of a float64 in [0, 1).
    return ((word() >>> 5) * 67108864 + (word() >>> 6)) / 9007199254740992;
  }

  function integer(below: number): number {
    if (!Number.isInteger(below) || below < 1 || below > 4294967296) {
      throw new ValueError(
        `A random integer can't be below ${inWords(below)}.`,
        "The limit is a whole number from 1 to 4294967296, and the result is smaller than it.",
        "For a random index into values, pass values.length.",
      );
    }
    return Math.floor(uniform() * below);
  }

  return {
    uniform,
    // Box and Muller: √(−2 ln u) cos 2πv is normal, for uniform u in (0, 1] and v in [0, 1).
    normal: () => Math.sqrt(-2 * log(1 - uniform())) * cos(2 * Math.PI * uniform()),
    integer,
    shuffle(values) {
      // Fisher and Yates: each place takes one of the values not yet placed.
      if (typeof values !== "object" || typeof values?.slice !== "function") {
        throw new ValueError(
          `shuffle needs a list, but got ${inWords(values)}.`,
          "It gives a copy of the list in random order.",
          "For the rows of a tensor write x.gather(shuffle([0, 1, 2])).",
        );
      }
      const shuffled = values.slice() as unknown[];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const chosen = integer(last + 1);
        const kept = shuffled[last];
        shuffled[last] = shuffled[chosen];
        shuffled[chosen] = kept;
      }
      return shuffled as unknown as typeof values;
    },
    getState: () => Array.from(words) as unknown as RandomState,
    setState(state) {
      checkState(state);
      words.set(state);
    },
  };
}

const shared = randomGenerator(DEFAULT_SEED);

/** @internal The generator of one's own a seed asks for, or the one everybody shares. */
export function generatorOf(seed: number | string | undefined): RandomGenerator {
  return seed === undefined ? shared : randomGenerator(seed);
}

/**
 * A random float64 from 0 (inclusive) to 1 (exclusive).
 *
 * @example
 * setSeed(1);
 * console.log(uniform());
 */
export const uniform: () => number = shared.uniform;

/**
 * A random float64 from the normal distribution of mean 0 and deviation 1.
 *
 * @example
 * const height = 170 + 8 * normal();
 */
export const normal: () => number = shared.normal;

/**
 * A random whole number from 0 (inclusive) to `below` (exclusive).
 *
 * @throws ValueError when `below` is not a whole number from 1 to 2³²
 *
 * @example
 * const letters = ["a", "b", "c"];
 * console.log(letters[randomInteger(letters.length)]);
 */
export const randomInteger: (below: number) => number = shared.integer;

/**
 * The same values in random order, in a new array; the given one stays as it is.
 *
 * @example
 * console.log(shuffle([1, 2, 3, 4]));
 */
export const shuffle: RandomGenerator["shuffle"] = shared.shuffle;

/**
 * Starts all random numbers of the library anew: weights, noise, shuffling, dropout, Math.random.
 *
 * @param seed any finite number or text
 * @throws ValueError when it is neither
 *
 * @example
 * setSeed("my experiment");
 */
export function setSeed(seed: number | string): void {
  shared.setState(stateOf(seed));
}

/**
 * Where the random numbers are: with `setRandomState`, what was drawn since can be drawn again.
 *
 * @example
 * const state = getRandomState();
 * const first = uniform();
 * setRandomState(state);
 * console.log(first === uniform()); // true
 */
export function getRandomState(): RandomState {
  return shared.getState();
}

/**
 * Goes back to a state that `getRandomState` gave.
 *
 * @throws ValueError when it is no such state
 *
 * @example
 * const state = getRandomState();
 * const noise = [normal(), normal()];
 * setRandomState(state);
 * console.log(noise[0] === normal()); // true
 */
export function setRandomState(state: RandomState): void {
  shared.setState(state);
}

/** Four words from a seed. Numbers use all their 64 bits, text is hashed (FNV-1a) first. */
function stateOf(seed: number | string): RandomState {
  let hash: number;
  if (typeof seed === "string") {
    hash = 0x811c9dc5;
    for (let place = 0; place < seed.length; place++) {
      hash = Math.imul(hash ^ seed.charCodeAt(place), 0x01000193);
    }
  } else if (Number.isFinite(seed)) {
    const [low = 0, high = 0] = new Uint32Array(Float64Array.of(seed + 0).buffer);
    hash = low ^ Math.imul(high, 0xcc9e2d51);
  } else {
    throw new ValueError(
      `${inWords(seed)} can't be a seed.`,
      "A seed is a finite number or a text.",
      'Write setSeed(1) or setSeed("any words").',
    );
  }
  // splitmix32: a counter in steps of the golden ratio, its bits mixed as murmur3 ends.
  const next = (): number => {
    hash = (hash + 0x9e3779b9) | 0;
    let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  return [next(), next(), next(), next()];
}

function checkState(state: RandomState): void {
  const isWord = (word: unknown) => Number.isInteger(word) && word === Number(word) >>> 0;
  const valid = Array.isArray(state) && state.length === 4 && state.every(isWord);
  if (valid && state.some((word) => word !== 0)) return;
  throw new ValueError(
    `${inWords(state)} is no state of the random generator.`,
    "A state is four whole numbers from 0 to 4294967295, not all of them 0.",
    "Pass what getRandomState() gave, or start anew with setSeed(1).",
  );
}
