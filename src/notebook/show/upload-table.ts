import { limits } from "../protocol/output-limits.ts";
import { checkLabel } from "./control-label.ts";
import { cut } from "./log.ts";
import { parseTable } from "./parse-table.ts";
import { post } from "./sink.ts";
import { fileOf } from "./upload.ts";

/** A table of the reader's. */
export interface UploadedTable {
  name: string;
  columns: string[];
  /** Each row by its columns' names; a column of numbers holds numbers. */
  rows: Record<string, string | number>[];
}

/**
 * Asks the reader for a table as text, one row a line, with values separated by commas, semicolons
 * or tabs (RFC 4180, "CSV") and names in its first line; nothing until one is chosen. Then this cell
 * runs again. The table stays in this page.
 *
 * @throws ValueError when a row has more or fewer values than there are columns, or a quotation mark
 * is never closed, or the label names another control of the cell
 * @example
 * const flowers = uploadTable("A table of flowers");
 * if (flowers) console.log(flowers.columns, flowers.rows.length);
 */
export function uploadTable(label: string): UploadedTable | undefined {
  const known = checkLabel("uploadTable", label, '"A table of flowers"');
  const file = fileOf(known);
  post({
    kind: "upload",
    label: known,
    accept: ".csv,.tsv,.txt,text/csv",
    ...(file ? { chosen: cut(file.name, limits.name) } : {}),
  });
  return (
    file && { name: file.name, ...parseTable(file.name, new TextDecoder().decode(file.bytes)) }
  );
}
