import { Tensor } from "../tensor/tensor.ts";
import type { LabelledSet } from "./labelled-set.ts";
import { loadArrays } from "./load-arrays.ts";

/** Heartbeats, one a row. */
export interface Beats extends LabelledSet {
  /** When the peak of each beat was, in seconds from the start of the recording. */
  readonly seconds: Tensor;
}

/** Heartbeats to learn from and later ones to be tested on. */
export interface Heartbeats {
  readonly train: Beats;
  readonly test: Beats;
}

const LENGTH = 64;
/** Stored numbers are millivolts above this. */
const LOWEST = -2;

/**
 * Heartbeats of one person with an irregular heart, each as a row of 64 millivolts at 120 a second
 * around its own median, with the peak in number 22.
 *
 * Label 0 are narrow beats, the usual ones; label 1 wide ones, most of them ventricular. The labels
 * are no diagnosis: they come from a rule, that a beat is wide when its trace stays beyond half of
 * its peak's height for 40 milliseconds or longer. A network never sees the rule, but what it can
 * learn about "wide" is no better than it.
 *
 * The split is by time, since neighbouring beats resemble each other: to learn from are the 304 beats
 * of the first three minutes (60 wide), for testing the 191 of the last two (55 wide). To find
 * anomalies, learn from narrow beats alone.
 *
 * Source: MIT-BIH Arrhythmia Database, record 208, lead MLII, from 19:35 to 24:35 (Moody and Mark,
 * 2001, doi 10.1109/51.932724; PhysioNet, Goldberger et al., 2000, doi 10.1161/01.CIR.101.23.e215),
 * Open Data Commons Attribution License 1.0; cut into beats.
 *
 * @returns `train` and `test`, each with `inputs` `[beats, 64]`, `labels` and `seconds` `[beats]`
 * @throws DataError when the beats can't be loaded
 *
 * @example
 * const { train, test } = await heartbeats();
 * console.log(train.inputs.shape, test.inputs.shape); // [304, 64] [191, 64]
 */
export async function heartbeats(): Promise<Heartbeats> {
  const [train, test] = await Promise.all([load("train"), load("test")]);
  return { train, test };
}

async function load(part: string): Promise<Beats> {
  const sizes = { inputs: LENGTH, labels: 1, seconds: 1 };
  const promise = `beats of ${LENGTH} numbers, as many labels and as many seconds`;
  const { rows, inputs, labels, seconds } = await loadArrays("heartbeats", part, sizes, promise);
  return {
    inputs: Tensor.over(
      inputs.map((value) => value + LOWEST),
      [rows, LENGTH],
    ),
    labels: Tensor.over(labels, [rows]),
    seconds: Tensor.over(seconds, [rows]),
  };
}
