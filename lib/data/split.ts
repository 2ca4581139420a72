import { checkOptions, inWords, ValueError } from "../errors.ts";
import { generatorOf } from "../random.ts";
import { Tensor } from "../tensor/tensor.ts";
import { countRows, takeRows } from "./rows.ts";

export interface SplitOptions {
  /** The share of the examples kept for testing, between 0 and 1. */
  readonly test: number;
  /** The share kept for choosing between models, between 0 and 1; none unless said. */
  readonly validation?: number;
  /** The name of the tensor whose values all parts shall have in equal shares, such as "labels". */
  readonly stratify?: string;
  /** The name of the tensor whose equal values must stay in one part, such as "speakers". */
  readonly group?: string;
  /** Draws from a generator of its own, so that the split stays the same whatever else is drawn. */
  readonly seed?: number | string;
}

/** The parts of a set. */
export interface Split<Data> {
  readonly train: Data;
  readonly test: Data;
}

/** The parts of a set, one of them for choosing between models. */
export interface SplitWithValidation<Data> extends Split<Data> {
  readonly validation: Data;
}

const OPTIONS = ["test", "validation", "stratify", "group", "seed"];

/**
 * Divides a set at random into examples to learn from and examples to be tested on.
 *
 * With `stratify`, every class has its share in every part, to within one example. With `group`,
 * examples that belong together, like the sentences of one speaker, stay together: otherwise a test
 * may only show what was learnt by heart. The shares are then met as nearly as the groups allow.
 *
 * @param set a plain object of tensors with one example a row
 * @returns `{ train, test }`, and `validation` where asked for, each a set with the same names
 * @throws ValueError for shares that leave a part empty, unknown options or names
 *
 * @example
 * const { train, test } = split(moons(), { test: 0.25, stratify: "labels" });
 * console.log(train.inputs.shape, test.inputs.shape); // [150, 2] [50, 2]
 */
export function split<Data extends object>(
  set: Data,
  options: SplitOptions & { readonly validation: number },
): SplitWithValidation<Data>;
export function split<Data extends object>(set: Data, options: SplitOptions): Split<Data>;
export function split<Data extends object>(
  set: Data,
  options: SplitOptions,
): Split<Data> | SplitWithValidation<Data> {
  checkOptions("split", options, OPTIONS);
  const { test, validation, stratify, group, seed } = options;
  const rows = countRows("split", set);
  checkShares(test, validation);
  if (stratify !== undefined && group !== undefined) {
    throw new ValueError(
      "split can't stratify and keep groups together at once.",
      "A group stays whole, so it can't be divided among the parts.",
      "Leave out stratify or group.",
    );
  }
  const random = generatorOf(seed);
  const order = random.shuffle(Array.from({ length: rows }, (_, row) => row));
  const property = stratify ?? group;
  const values = property === undefined ? undefined : valuesOf(set, property);
  const choose = (places: readonly number[], share: number): Chosen => {
    if (values === undefined) return first(places, Math.round(share * places.length));
    return group === undefined ? ofEach(places, share, values) : groups(places, share, values);
  };
  const tested = choose(order, test);
  const validated = choose(tested.left, (validation ?? 0) / (1 - test));
  const part = (places: readonly number[]) => {
    if (places.length > 0) return takeRows(set, random.shuffle(places));
    throw new ValueError(
      "split would leave a part without examples.",
      `${rows} examples${group === undefined ? "" : ` in ${new Set(values).size} groups`} are too few for test: ${test}${validation === undefined ? "" : ` and validation: ${validation}`}.`,
      "Change the shares or take more examples.",
    );
  };
  const parts = { train: part(validated.left), test: part(tested.chosen) };
  return validation === undefined ? parts : { ...parts, validation: part(validated.chosen) };
}

interface Chosen {
  readonly chosen: readonly number[];
  readonly left: readonly number[];
}

function first(places: readonly number[], count: number): Chosen {
  return { chosen: places.slice(0, count), left: places.slice(count) };
}

/** Sorts by value, then takes at even distances: each value has its share to within one. */
function ofEach(places: readonly number[], share: number, values: ArrayLike<number>): Chosen {
  const sorted = [...places].sort((a, b) => (values[a] as number) - (values[b] as number));
  const isChosen = (_: number, index: number) =>
    Math.floor((index + 1) * share + 0.5) > Math.floor(index * share + 0.5);
  return {
    chosen: sorted.filter(isChosen),
    left: sorted.filter((place, index) => !isChosen(place, index)),
  };
}

/** Adds whole groups in random order while that brings the share nearer. */
function groups(places: readonly number[], share: number, values: ArrayLike<number>): Chosen {
  const members = new Map<number, number[]>();
  for (const place of places) {
    const value = values[place] as number;
    members.set(value, [...(members.get(value) ?? []), place]);
  }
  const wanted = share * places.length;
  const chosen: number[] = [];
  const left: number[] = [];
  for (const group of members.values()) {
    const nearer =
      Math.abs(chosen.length + group.length - wanted) < Math.abs(chosen.length - wanted);
    (nearer ? chosen : left).push(...group);
  }
  return { chosen, left };
}

function valuesOf(set: object, property: string): Float32Array {
  const value = (set as Record<string, unknown>)[property];
  if (value instanceof Tensor && value.shape.length === 1) return value.data;
  const names = Object.entries(set)
    .filter(([, candidate]) => candidate instanceof Tensor && candidate.shape.length === 1)
    .map(([name]) => `"${name}"`);
  throw new ValueError(
    `split can't go by ${inWords(property)}.`,
    "It needs the name of a tensor of the set with one number for each example.",
    names.length > 0 ? `Choose ${names.join(" or ")}.` : "Put such a tensor into the set first.",
  );
}

function checkShares(test: number, validation: number | undefined): void {
  const isShare = (share: unknown) => typeof share === "number" && share > 0 && share < 1;
  for (const [part, share] of Object.entries({ test, validation: validation ?? 0.5 })) {
    if (isShare(share)) continue;
    throw new ValueError(
      `split can't give the share ${inWords(share)} to a part.`,
      `${part} is a share of the examples, more than 0 and less than 1.`,
      "Write split(set, { test: 0.2 }) to keep a fifth.",
    );
  }
  if (test + (validation ?? 0) >= 1) {
    throw new ValueError(
      `split has nothing left to learn from: test is ${test}, validation ${validation}.`,
      "Together they must be less than 1; the rest is for training.",
      "Write split(set, { test: 0.2, validation: 0.2 }) to learn from three fifths.",
    );
  }
}
