import type { TableOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { numberText } from "./number-text.ts";

export type TableCell = string | number | boolean;

export function renderTable(output: TableOutput): Markup {
  return element(
    "figure",
    { class: "output output-table" },
    title(output.title),
    tableOf(output.columns, output.rows, output.title || "Table"),
  );
}

/** A table that can be scrolled sideways, also by keyboard, where it is wider than the page. */
export function tableOf(columns: string[], rows: TableCell[][], label: string): Markup {
  const numeric = columns.map((_, column) =>
    rows.every((row) => typeof row[column] !== "string" && typeof row[column] !== "boolean"),
  );
  const look = (column: number) => (numeric[column] && rows.length > 0 ? "number" : undefined);
  const header = columns.map((name, column) =>
    element("th", { scope: "col", class: look(column) }, name),
  );
  const body = rows.map((row) =>
    element("tr", {}, ...row.map((cell, column) => renderCell(cell, column, look(column)))),
  );
  return element(
    "div",
    { class: "output-scroll", tabindex: 0, role: "region", "aria-label": label },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...header)),
      element("tbody", {}, ...body),
    ),
  );
}

/** The first column names its row when it holds words. */
function renderCell(cell: TableCell, column: number, look: string | undefined): Markup {
  const text = typeof cell === "number" ? numberText(cell) : String(cell);
  return column === 0 && typeof cell === "string"
    ? element("th", { scope: "row", class: look }, text)
    : element("td", { class: look }, text);
}

export function title(text: string): Markup | undefined {
  return text === "" ? undefined : element("figcaption", { class: "output-title" }, text);
}
