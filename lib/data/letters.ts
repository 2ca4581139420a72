import { checkOptions } from "../errors.ts";
import { Tensor } from "../tensor/tensor.ts";
import { checkFlag } from "./check-values.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { loadArrays } from "./load-arrays.ts";

export interface LettersOptions {
  /** Whether each image comes as one row of 400 numbers; as a 20 × 20 image unless said. */
  readonly flat?: boolean;
}

/** Letters to learn from and letters of other typefaces to be tested on. */
export interface Letters {
  readonly train: LabelledSet;
  readonly test: LabelledSet;
}

const SIDE = 20;

/**
 * The capital letters A to Z (labels 0 to 25) of 159 fonts, drawn with 20 × 20 pixels from 0 (paper)
 * to 1 (ink) in 16 steps; for testing, those of 40 fonts of other families.
 *
 * Each letter touches the frame, whatever its size in the font. They stand alphabet after alphabet, so
 * that any 26 in turn are A to Z.
 *
 * Source: fonts of 51 Debian packages under free licenses, named in content/data/letters/SOURCES.md.
 *
 * @returns `train` and `test`, each with `inputs` `[images, 20, 20, 1]` (with `flat`,
 * `[images, 400]`) and `labels` `[images]`
 * @throws ValueError for an unknown option
 * @throws DataError when the images can't be loaded
 *
 * @example
 * const { train, test } = await letters();
 * console.log(train.inputs.shape, test.inputs.shape); // [4134, 20, 20, 1] [1040, 20, 20, 1]
 */
export async function letters(options: LettersOptions = {}): Promise<Letters> {
  checkOptions("letters", options, ["flat"]);
  const { flat = false } = options;
  checkFlag("letters' flat", flat);
  const shape = flat ? [SIDE * SIDE] : [SIDE, SIDE, 1];
  const [train, test] = await Promise.all([load("train", shape), load("test", shape)]);
  return { train, test };
}

async function load(part: string, shape: readonly number[]): Promise<LabelledSet> {
  const sizes = { images: SIDE * SIDE, labels: 1 };
  const promise = `images of ${SIDE} × ${SIDE} pixels and as many labels`;
  const { rows, images, labels } = await loadArrays("letters", part, sizes, promise);
  return {
    inputs: Tensor.over(images, [rows, ...shape]),
    labels: Tensor.over(labels, [rows]),
  };
}
