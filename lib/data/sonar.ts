import { type LabelledTable, loadTable } from "./labelled-table.ts";

/**
 * Sonar echoes of a metal cylinder and of a rock of about its form, lying on sandy ground: 208
 * echoes, of which 97 are of the rock (label 0) and 111 of the metal (label 1).
 *
 * The features are the energies of the echo in 60 bands, from low frequencies to high ones, which
 * come later, since the chirp rises; each from 0 to 1, here in 255 steps. Nothing is missing. Echoes
 * of a class stand in the order of the angle: use `split`. With so few examples, look at several
 * splits.
 *
 * Source: Paul Gorman and Terrence Sejnowski (Neural Networks 1, 1988, doi
 * 10.1016/0893-6080(88)90023-8), UCI Machine Learning Repository.
 *
 * @returns `inputs` `[208, 60]`, `labels` `[208]`, the names of the `features` and of the `classes`
 * @throws DataError when the file can't be loaded
 *
 * @example
 * const { train, test } = split(await sonar(), { test: 0.25, stratify: "labels", seed: 1 });
 * console.log(train.inputs.shape, test.inputs.shape, test.classes); // [156, 60] [52, 60] ["rock", "metal"]
 */
export function sonar(): Promise<LabelledTable> {
  const features = Array.from({ length: 60 }, (_, band) => `band ${band + 1}`);
  return loadTable("sonar", features, ["rock", "metal"]);
}
