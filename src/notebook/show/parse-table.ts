import { ValueError } from "../../../lib/errors.ts";

interface Table {
  columns: string[];
  rows: Record<string, string | number>[];
}

/**
 * Reads text of comma-separated values: RFC 4180, with semicolons or tabs too, whichever separates
 * the first line most. A column whose values are all numbers becomes numbers, an empty one NaN.
 */
export function parseTable(name: string, text: string): Table {
  const lines = splitLines(name, text.replace(/^\uFEFF/, ""));
  const [columns = [], ...rest] = lines;
  const uneven = rest.findIndex((line) => line.length !== columns.length);
  if (uneven >= 0) {
    throw new ValueError(
      `${name} has ${rest[uneven]?.length} values in row ${uneven + 2}.`,
      `Its first line names ${columns.length} columns, and every row must have as many values.`,
      "Correct the row, put values that hold a comma between quotation marks, and choose it again.",
    );
  }
  const numeric = columns.map((_, column) => isNumeric(rest.map((line) => line[column] ?? "")));
  const rows = rest.map((line) =>
    Object.fromEntries(
      columns.map((column, at) => {
        const value = line[at] ?? "";
        if (!numeric[at]) return [column, value];
        return [column, value.trim() === "" ? Number.NaN : Number(value)];
      }),
    ),
  );
  return { columns, rows };
}

function isNumeric(values: readonly string[]): boolean {
  const there = values.filter((value) => value.trim() !== "");
  return there.length > 0 && there.every((value) => Number.isFinite(Number(value)));
}

function splitLines(name: string, text: string): string[][] {
  const separator = separatorOf(text);
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value: string;
    if (text[at] === '"') {
      const end = closing(name, text, at, lines.length + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && !isBreak(text[at])) at++;
      value = text.slice(start, at);
    }
    line.push(value);
    if (text[at] === separator) {
      at++;
      if (at < text.length && !isBreak(text[at])) continue;
      line.push("");
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    if (line.length > 1 || line[0] !== "") lines.push(line);
    line = [];
  }
  return lines;
}

const isBreak = (character: string | undefined) => character === "\n" || character === "\r";

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Where the quotation mark that opens at `start` is closed; two in a row stand for one. */
function closing(name: string, text: string, start: number, row: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') return at;
    at++;
  }
  throw new ValueError(
    `${name} opens a quotation mark in row ${row} and never closes it.`,
    "A value between quotation marks ends with the next single one; two in a row stand for one.",
    "Correct the row and choose the file again.",
  );
}
