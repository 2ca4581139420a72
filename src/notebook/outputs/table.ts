import type { TableOutput } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { columnTexts } from "./number-text.ts";

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
    rows.every(({ [column]: cell }) => typeof cell === "number" || cell === "–" || cell === ""),
  );
  const look = (column: number) => (numeric[column] && rows.length > 0 ? "number" : undefined);
  const texts = columns.map((_, column) => cellTexts(rows.map((row) => row[column] ?? "")));
  const header = columns.map((name, column) =>
    name === "" ? element("td", {}) : element("th", { scope: "col", class: look(column) }, name),
  );
  const body = rows.map((row, index) => {
    const cells = row.map((cell, column) =>
      renderCell(
        texts[column]?.[index] ?? "",
        look(column),
        column === 0 && typeof cell === "string",
      ),
    );
    return element("tr", {}, ...cells);
  });
  return element(
    "div",
    { class: "output-scroll", tabindex: 0, role: "group", "aria-label": label },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...header)),
      element("tbody", {}, ...body),
    ),
  );
}

/** The first column names its row when it holds words. */
function renderCell(text: string, look: string | undefined, names: boolean): Markup {
  return names
    ? element("th", { scope: "row", class: look }, text)
    : element("td", { class: look }, text);
}

function cellTexts(cells: TableCell[]): string[] {
  const numbers = columnTexts(cells.filter((cell) => typeof cell === "number"));
  return cells.map((cell) => (typeof cell === "number" ? (numbers.shift() ?? "") : String(cell)));
}

export function title(text: string): Markup | undefined {
  return text === "" ? undefined : element("figcaption", { class: "output-title" }, text);
}
