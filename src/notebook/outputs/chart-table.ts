import type { LineChartOutput, LineSeries } from "../protocol/outputs.ts";
import { element, type Markup } from "./markup.ts";
import { type TableCell, tableOf } from "./table.ts";

const rowLimit = 12;

/** Selected values of a chart behind a button. */
export function chartTable(output: LineChartOutput): Markup {
  const series = output.series.filter((line) => line.x.length > 0);
  const columns = [output.x, ...series.flatMap(columnsOf)];
  const rows = selected(series).map((x): TableCell[] => [
    x,
    ...series.flatMap((line) => valuesAt(line, nearest(line, x))),
  ]);
  return tableBehindButton(columns, rows, output.title || "Chart");
}

export function tableBehindButton(columns: string[], rows: TableCell[][], title: string): Markup {
  return element(
    "details",
    { class: "output-details" },
    element("summary", {}, "Table"),
    tableOf(columns, rows, `${title}: table`),
  );
}

/** Up to twelve places, evenly chosen from the line with the fewest points. */
function selected(series: LineSeries[]): number[] {
  const fewest = [...series].sort((left, right) => left.x.length - right.x.length);
  const sparse = fewest.find((line) => line.x.length > 2) ?? fewest[0];
  if (!sparse) return [];
  const count = Math.min(rowLimit, sparse.x.length);
  const places = Array.from({ length: count }, (_, row) => {
    const index = count === 1 ? 0 : Math.round((row * (sparse.x.length - 1)) / (count - 1));
    return sparse.x[index] ?? 0;
  });
  return [...new Set(places)];
}

function columnsOf({ name, band }: LineSeries): string[] {
  return band ? [name, `${name}: low`, `${name}: high`] : [name];
}

function valuesAt({ y, band }: LineSeries, index: number | undefined): TableCell[] {
  const columns = band ? [y, band.low, band.high] : [y];
  return columns.map((values) => (index === undefined ? "–" : (values[index] ?? Number.NaN)));
}

/** The line's point at x, or at most a hundredth of the line away. */
function nearest(line: LineSeries, x: number): number | undefined {
  const reach = Math.abs((line.x.at(-1) ?? 0) - (line.x[0] ?? 0)) / 100;
  let best = -1;
  let distance = reach;
  for (const [index, candidate] of line.x.entries()) {
    const away = Math.abs(candidate - x);
    if (away > distance || (best >= 0 && away === distance)) continue;
    best = index;
    distance = away;
  }
  return best < 0 ? undefined : best;
}
