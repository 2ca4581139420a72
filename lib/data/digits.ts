import { checkOptions } from "../errors.ts";
import { Tensor } from "../tensor/tensor.ts";
import { checkFlag, checkWhole } from "./check-values.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { loadArrays } from "./load-arrays.ts";

export interface DigitsOptions {
  /** How many training images, 1 to 10,000; 2,000 unless said. */
  readonly train?: number;
  /** How many test images, 1 to 10,000; 2,000 unless said. */
  readonly test?: number;
  /** Whether each image comes as one row of 784 numbers; as a 28 × 28 image unless said. */
  readonly flat?: boolean;
}

/** Digits to learn from and digits to be tested on. */
export interface Digits {
  readonly train: LabelledSet;
  readonly test: LabelledSet;
}

const SIDE = 28;
const PIXELS = SIDE * SIDE;
/** The packed parts and how many images each has, in order. */
const PARTS = {
  train: { "train-1": 2000, "train-2": 8000 },
  test: { "test-1": 2000, "test-2": 8000 },
} as const;

/**
 * MNIST: scanned handwritten digits of 28 × 28 pixels, 0 (paper) to 1 (ink) in 16 steps.
 *
 * For training, the first 1,000 images of each digit of the 60,000 official ones, in rounds of ten
 * different digits, so that the first 10, 20, 30 … images hold every digit equally often. For
 * testing, the official 10,000 in official order; figures others publish are for all of them, and
 * the first half is harder than the second. The first 2,000 of each load quickly; only what is asked
 * for is loaded.
 *
 * Source: Yann LeCun, Corinna Cortes and Christopher J. C. Burges, CC BY-SA 3.0; the grey values
 * were reduced to 16.
 *
 * @returns `train` and `test`, each with `inputs` `[images, 28, 28, 1]` (with `flat`, `[images, 784]`)
 * and `labels` `[images]`, the digits themselves
 * @throws ValueError for an unknown option or an impossible number of images
 * @throws DataError when the images can't be loaded
 *
 * @example
 * const { train, test } = await digits({ train: 1000, flat: true });
 * console.log(train.inputs.shape, test.inputs.shape); // [1000, 784] [2000, 784]
 */
export async function digits(options: DigitsOptions = {}): Promise<Digits> {
  checkOptions("digits", options, ["train", "test", "flat"]);
  const { train = 2000, test = 2000, flat = false } = options;
  checkWhole("digits' train", train, 1, 10_000);
  checkWhole("digits' test", test, 1, 10_000);
  checkFlag("digits' flat", flat);
  const shape = flat ? [PIXELS] : [SIDE, SIDE, 1];
  const [trainSet, testSet] = await Promise.all([
    load(PARTS.train, train, shape),
    load(PARTS.test, test, shape),
  ]);
  return { train: trainSet, test: testSet };
}

async function load(
  parts: Readonly<Record<string, number>>,
  count: number,
  shape: readonly number[],
): Promise<LabelledSet> {
  const inputs = new Float32Array(count * PIXELS);
  const labels = new Float32Array(count);
  const loading: Promise<void>[] = [];
  let start = 0;
  for (const [part, size] of Object.entries(parts)) {
    if (start < count) loading.push(loadInto(inputs, labels, part, start));
    start += size;
  }
  await Promise.all(loading);
  return {
    inputs: Tensor.over(inputs, [count, ...shape]),
    labels: Tensor.over(labels, [count]),
  };
}

/** Puts the images of a part, as far as there is room for them, into the rows from `start` on. */
async function loadInto(
  inputs: Float32Array,
  labels: Float32Array,
  part: string,
  start: number,
): Promise<void> {
  const sizes = { images: PIXELS, labels: 1 };
  const promise = `images of ${SIDE} × ${SIDE} pixels and as many labels`;
  const loaded = await loadArrays("mnist", part, sizes, promise);
  const used = Math.min(loaded.rows, labels.length - start);
  inputs.set(loaded.images.subarray(0, used * PIXELS), start * PIXELS);
  labels.set(loaded.labels.subarray(0, used), start);
}
