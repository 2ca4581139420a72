import { inWords, problemOf } from "../../keeping/forms.ts";
import { type Kind, readRecord } from "../../keeping/kind.ts";
import { allKinds } from "../../keeping/records/index.ts";
import { checksum } from "../../notebook/outputs/checksum.ts";

/** Everything that is kept, by kind. */
export type Work = ReadonlyMap<Kind<object>, object[]>;

/** Why a file can't be taken in: in three lines, as all errors of the site. Nothing was changed. */
export class WorkFileError extends Error {
  override name = "WorkFileError";

  constructor(what: string, why: string, remedy: string) {
    super(`${what}\n${why}\n${remedy}`);
  }
}

const format = "hidden-layers/your-work";

/** Of the file's form, and of its records' forms; it rises when either changes. */
const fileVersion = 1;
export const largestFile = 50_000_000;
const mostRecords = 20_000;

/** All that is kept, as the text of a file. `now` is in milliseconds since 1970. */
export function writeWorkFile(work: Work, now: number): string {
  const records = Object.fromEntries([...work].map(([{ name }, items]) => [name, items]));
  return JSON.stringify({
    format,
    version: fileVersion,
    written: new Date(now).toISOString(),
    checksum: sumOf(records),
    records,
  });
}

/**
 * What is in the text of a file. Every record has the form of its kind.
 *
 * @throws WorkFileError where the file is none of these, damaged, newer, or made to do harm
 */
export function readWorkFile(text: string): Work {
  if (text.length > largestFile) throw tooLarge(text.length);
  const { version, checksum: sum, records } = parse(text);
  if (typeof version === "number" && version > fileVersion) {
    throw new WorkFileError(
      "This file was written by a newer version of the book.",
      `Expected version ${fileVersion} of the file; found ${inWords(version)}.`,
      "Reload this page to get the newer version, and import the file again.",
    );
  }
  if (version !== fileVersion) throw foreign(`the version is ${inWords(version)}`);
  if (typeof records !== "object" || records === null || Array.isArray(records)) {
    throw foreign(`its records are ${inWords(records)}`);
  }
  if (sum !== sumOf(records)) {
    throw new WorkFileError(
      "This file is damaged, or was changed by hand.",
      `Expected the checksum ${inWords(sumOf(records))}, which its records give; found ${inWords(sum)}.`,
      "Export your work again where it was, and import that file.",
    );
  }
  for (const name of Object.keys(records)) {
    if (!allKinds.some((kind) => kind.name === name))
      throw foreign(`it has a list ${inWords(name)}`);
  }
  return new Map(
    allKinds.map((kind) => [kind, itemsOf(kind, (records as Record<string, unknown>)[kind.name])]),
  );
}

export function tooLarge(bytes: number): WorkFileError {
  const megabytes = (size: number) => `${(size / 1e6).toFixed(size < 1e8 ? 1 : 0)} MB`;
  return new WorkFileError(
    "This file is too large to be your work.",
    `Expected at most ${megabytes(largestFile)}; found ${megabytes(bytes)}.`,
    "Choose a file that this page exported.",
  );
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new WorkFileError(
      "This file can't be read.",
      `Expected JSON, as this page exports it; found ${(error as Error).message}`,
      "Choose the file again; if it was cut off on its way, export it once more.",
    );
  }
  const known = typeof value === "object" && value !== null ? (value as { format?: unknown }) : {};
  if (known.format !== format) throw foreign(`the format is ${inWords(known.format)}`);
  return known as Record<string, unknown>;
}

function foreign(found: string): WorkFileError {
  return new WorkFileError(
    "This is no file of your work.",
    `Expected a file that this page exported, of the format "${format}"; but ${found}.`,
    "Choose a file that was exported on this page. Its name begins with “hidden-layers”.",
  );
}

function itemsOf(kind: Kind<object>, list: unknown): object[] {
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length > mostRecords) {
    const most = mostRecords.toLocaleString("en");
    throw foreign(`of ${kind.name} it has ${inWords(list)} instead of a list of at most ${most}`);
  }
  return list.map((value: unknown, index) => {
    const problem = problemOf(kind.fields, value);
    if (problem !== undefined) throw foreign(`number ${index + 1} of its ${kind.name} ${problem}`);
    return readRecord(kind, value) as object;
  });
}

function sumOf(records: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(records));
  return checksum(bytes).toString(16).padStart(8, "0");
}
