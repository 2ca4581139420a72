import { DataError } from "../errors.ts";
import { loadPart } from "./data-source.ts";
import type { NamedArray } from "./packed-set.ts";

/** The values of some arrays by name, each with as many rows. */
export type LoadedArrays<Name extends string> = { readonly rows: number } & {
  readonly [Key in Name]: NamedArray["values"];
};

/**
 * The arrays of one part of a packed data set.
 *
 * @param rowSizes by name, how many numbers of an array belong to one example
 * @param promise what the part should have, for the message
 * @throws DataError when the part can't be loaded or lacks one of the arrays
 */
export async function loadArrays<Name extends string>(
  set: string,
  part: string,
  rowSizes: Readonly<Record<Name, number>>,
  promise: string,
): Promise<LoadedArrays<Name>> {
  const arrays = await loadPart(set, part);
  const rows = arrays[0]?.shape[0] ?? 0;
  const found = Object.entries<number>(rowSizes).map(([name, size]) => {
    const values = arrays.find((array) => array.name === name)?.values;
    if (values?.length === rows * size) return [name, values];
    throw new DataError(
      `The part "${part}" of the data set "${set}" holds something else.`,
      `It should have ${promise}.`,
      "Check that the data source gives the file that was asked for.",
    );
  });
  return { rows, ...Object.fromEntries(found) };
}
