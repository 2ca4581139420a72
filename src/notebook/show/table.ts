import { checkOptions, inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { TableOutput } from "../protocol/outputs.ts";
import { formatValue } from "./format-console.ts";
import { cut } from "./log.ts";
import { isTensor, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";

export interface TableOptions {
  /** Stands over the table. */
  title?: string;
  /** Says that its numbers depend on the machine, such as times: they are recorded, but never compared. */
  measured?: boolean;
}

type Cell = string | number | boolean;

/**
 * Shows a table of rows, each an object with the same keys or a list.
 *
 * @throws ValueError when it is no array of rows, or an option is unknown
 * @example
 * table([
 *   { network: "simple", accuracy: 0.71 },
 *   { network: "deep", accuracy: 0.94 },
 * ]);
 */
export function table(rows: readonly object[], options: TableOptions = {}): void {
  checkOptions("table", options, ["title", "measured"]);
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === "object" && row !== null)) {
    throw new ValueError(
      `table got ${Array.isArray(rows) ? "an array with something else than rows" : inWords(rows)}.`,
      "It takes an array with one object a row; their keys are the columns.",
      'Write table([{ network: "deep", accuracy: 0.94 }]).',
    );
  }
  const output = tableOutput(rows, String(options.title ?? ""));
  post(options.measured ? { ...output, measured: true } : output);
}

export function tableOutput(rows: readonly object[], title: string): TableOutput {
  const all = columnsOf(rows.slice(0, limits.rows));
  const columns = all.slice(0, limits.columns);
  const mostRows = Math.floor(limits.tableCells / Math.max(1, columns.length));
  const shown = rows.slice(0, Math.min(limits.rows, mostRows));
  const room = Math.floor(limits.tableText / Math.max(1, shown.length * columns.length));
  const parts = [title];
  if (rows.length > shown.length) parts.push(`${shown.length} of ${rows.length} rows`);
  if (all.length > columns.length) parts.push(`${columns.length} of ${all.length} columns`);
  return {
    kind: "table",
    title: cut(parts.filter((part) => part !== "").join(" · "), limits.name),
    columns: columns.map((name) => cut(name, limits.name)),
    rows: shown.map((row) =>
      columns.map((name) => tableCell((row as Record<string, unknown>)[name], room)),
    ),
  };
}

/** What a table shows of any value, in at most so many characters. */
export function tableCell(value: unknown, room: number = limits.cell): Cell {
  const most = Math.min(limits.cell, room);
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return cut(value, most);
  if (isTensor(value) && value.shape.length === 0) return valuesOf(value)[0] ?? Number.NaN;
  return cut(formatValue(value), most);
}

/** All keys of all rows, in the order in which they first appear. */
function columnsOf(rows: readonly object[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}
