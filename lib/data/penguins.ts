import { type LabelledTable, loadTable } from "./labelled-table.ts";

/**
 * The Palmer penguins: 342 birds of three species, measured on three islands of Antarctica in 2007 to
 * 2009. The task is to tell the species.
 *
 * The features are the length and the depth of the beak and the length of a flipper, in millimeters,
 * and the mass of the body in grams: scales so different that they want `standardize`. Of the
 * original 344 birds, the 2 without measurements are left out, so no value is missing; sex and
 * island are not in it. They stand in the order of the original: use `split`. There are 151 Adelie,
 * 68 chinstrap and 123 gentoo penguins.
 *
 * Source: Kristen Gorman and Palmer Station LTER (Gorman, Williams and Fraser, 2014,
 * doi 10.1371/journal.pone.0090081), by way of Allison Horst's palmerpenguins; CC0.
 *
 * @returns `inputs` `[342, 4]`, `labels` `[342]`, the names of the `features` and of the `classes`
 * @throws DataError when the file can't be loaded
 *
 * @example
 * const { train, test } = standardize(
 *   split(await penguins(), { test: 0.25, stratify: "labels", seed: 1 }),
 * );
 * console.log(train.inputs.shape, test.inputs.shape, train.classes); // [256, 4] [86, 4] ["Adelie", "chinstrap", "gentoo"]
 */
export function penguins(): Promise<LabelledTable> {
  const features = ["beak length", "beak depth", "flipper length", "body mass"];
  return loadTable("penguins", features, ["Adelie", "chinstrap", "gentoo"]);
}
