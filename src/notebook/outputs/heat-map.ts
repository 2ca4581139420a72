import type { HeatMapOutput } from "../protocol/outputs.ts";
import { tableBehindButton } from "./chart-table.ts";
import { heatGrid, heatLegend } from "./heat-grid.ts";
import { heatScale } from "./heat-scale.ts";
import { element, type Markup } from "./markup.ts";
import { counted, fixedText, numberText } from "./number-text.ts";
import type { Deflate } from "./png.ts";
import { title } from "./table.ts";
import type { Cells } from "./walk-cells.ts";

const mostWritten = 16;
const mostTableRows = 24;
const mostTableColumns = 16;

export function renderHeatMap(output: HeatMapOutput, deflate?: Deflate): Markup {
  return element(
    "figure",
    { class: "output output-heat" },
    title(output.title),
    ...heatParts(output, deflate),
  );
}

/** All but the title. */
export function heatParts(output: HeatMapOutput, deflate?: Deflate): Markup[] {
  const { width, height, values } = output;
  const scale = heatScale(values);
  const written = width <= mostWritten && height <= mostWritten;
  const axis = (name: string, arrow: string) =>
    name === ""
      ? undefined
      : element(
          "div",
          { class: `chart-${arrow === "→" ? "x" : "y"}`, "aria-hidden": "true" },
          arrow === "→" ? `${name} →` : `↓ ${name}`,
        );
  const parts = [
    heatLegend(scale, deflate),
    axis(axisName(output.rows), "↓"),
    element(
      "div",
      { class: "chart-frame heat-frame-room" },
      heatGrid(
        {
          width,
          height,
          values,
          scale,
          label: `Heat map: ${output.title || `${height} × ${width}`}`,
          rows: namesOf(output, "rows"),
          columns: namesOf(output, "columns"),
          texts: written
            ? [...values].map((value) => cellNumber(value, scale.high - scale.low))
            : undefined,
        },
        deflate,
      ),
    ),
    axis(axisName(output.columns), "→"),
    element("p", { class: "output-summary" }, summaryOf(output)),
    tableOf(output),
  ];
  return parts.filter((part) => part !== undefined);
}

/** What is said of each cell when the reader goes through them. */
export function heatCells(output: HeatMapOutput): Cells {
  const { width, height, values } = output;
  const [rows, columns] = [namesOf(output, "rows"), namesOf(output, "columns")];
  const name = (names: string[], labels: HeatMapOutput["rows"], noun: string, place: number) =>
    Array.isArray(labels) ? names[place] : `${labels ?? noun} ${names[place]}`;
  return {
    width,
    height,
    say: (row, column) =>
      `${name(rows, output.rows, "row", row)}, ${name(columns, output.columns, "column", column)}: ${numberText(values[row * width + column] ?? Number.NaN)}`,
  };
}

function axisName(labels: HeatMapOutput["rows"]): string {
  return typeof labels === "string" ? labels : "";
}

/** The names given, or the places of the first value of each block. */
function namesOf(output: HeatMapOutput, side: "rows" | "columns"): string[] {
  const given = output[side];
  if (Array.isArray(given)) return given;
  const [count, block] =
    side === "rows"
      ? [output.height, output.block?.[0] ?? 1]
      : [output.width, output.block?.[1] ?? 1];
  return Array.from({ length: count }, (_, place) => String(place * block));
}

function cellNumber(value: number, span: number): string {
  if (!Number.isFinite(value)) return numberText(value);
  const decimals = Math.min(4, Math.max(0, 1 - Math.floor(Math.log10(span || 1))));
  return decimals > 3 || span >= 1e5 ? numberText(value, 2) : fixedText(value, decimals);
}

function summaryOf(output: HeatMapOutput): string {
  const { width, height, values, block } = output;
  const { say } = heatCells(output);
  let lowest = -1;
  let highest = -1;
  let broken = 0;
  for (const [place, value] of values.entries()) {
    if (!Number.isFinite(value)) {
      broken++;
      continue;
    }
    if (lowest < 0 || value < (values[lowest] ?? 0)) lowest = place;
    if (highest < 0 || value > (values[highest] ?? 0)) highest = place;
  }
  const means = block ? `, each the mean of ${block[0]} × ${block[1]} numbers` : "";
  const size = `${counted(height, "row")} and ${counted(width, "column")}${means}`;
  if (lowest < 0) return `${size}; none is a finite number.`;
  const at = (place: number) => say(Math.floor(place / width), place % width);
  const gray = broken === 0 ? "" : `; ${counted(broken, "value")} not finite, in grey`;
  return `${size}. Lowest at ${at(lowest)}; highest at ${at(highest)}${gray}.`;
}

function tableOf(output: HeatMapOutput): Markup {
  const { width, height, values } = output;
  const some = (count: number, most: number) => {
    const shown = Math.min(count, most);
    return Array.from({ length: shown }, (_, at) => Math.floor((at * count) / shown));
  };
  const [rows, columns] = [some(height, mostTableRows), some(width, mostTableColumns)];
  const [rowNames, columnNames] = [namesOf(output, "rows"), namesOf(output, "columns")];
  return tableBehindButton(
    [axisName(output.rows), ...columns.map((column) => columnNames[column] ?? "")],
    rows.map((row) => [
      rowNames[row] ?? "",
      ...columns.map((column) => values[row * width + column] ?? Number.NaN),
    ]),
    output.title || "Heat map",
  );
}
