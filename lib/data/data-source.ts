import { DataError, inWords, ValueError } from "../errors.ts";
import { gunzip } from "./gunzip.ts";
import type { NamedArray } from "./packed-set.ts";
import { unpack } from "./unpack.ts";

/**
 * Finds the file of one part of a packed data set, as it is: `name` is the set ("mnist"), `part` the
 * part ("train-1"). It decides itself whether to keep what it found, and shows its own progress.
 */
export type DataSource = (name: string, part: string) => Promise<Uint8Array>;

let source: DataSource | undefined;

/**
 * Says where packed data sets come from; the library fetches nothing by itself. In lessons the page
 * has done this already.
 *
 * @param find gives the bytes of `<name>/<part>.bin.gz`; `undefined` takes the source away
 * @throws ValueError when it is no function
 *
 * @example
 * import { readFile } from "node:fs/promises";
 * setDataSource((name, part) => readFile(`content/data/${name}/${part}.bin.gz`));
 */
export function setDataSource(find: DataSource | undefined): void {
  if (find !== undefined && typeof find !== "function") {
    throw new ValueError(
      `setDataSource needs a function, but got ${inWords(find)}.`,
      "It is called with a set's name and a part's name, and promises the bytes of that file.",
      "Write setDataSource((name, part) => …) and return a Uint8Array.",
    );
  }
  source = find;
}

/**
 * One part of a packed data set, decoded.
 *
 * @throws DataError when there is no source, or what it finds is no such part
 */
export async function loadPart(name: string, part: string): Promise<NamedArray[]> {
  const label = `The part "${part}" of the data set "${name}"`;
  if (source === undefined) {
    throw new DataError(
      `${label} can't be loaded.`,
      "Nobody has said where data sets come from, and the library fetches nothing by itself.",
      "Call setDataSource((name, part) => …) first.",
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = await source(name, part);
  } catch (cause) {
    const error = new DataError(
      `${label} can't be loaded.`,
      `Its source failed: ${cause instanceof Error ? cause.message.split("\n")[0] : inWords(cause)}`,
      "Check the connection and run this again.",
    );
    error.cause = cause;
    throw error;
  }
  if (!(bytes instanceof Uint8Array)) {
    throw new DataError(
      `${label} can't be loaded.`,
      `Its source gave ${inWords(bytes)} where a Uint8Array belongs.`,
      "Check the function that was passed to setDataSource.",
    );
  }
  return unpack(await gunzip(bytes, label), label);
}
