import { numberText } from "../../notebook/outputs/number-text.ts";
import type { TableOutput } from "../../notebook/protocol/outputs.ts";

/** A column of a recorded table that is drawn as bars. */
export interface BarColumn {
  column: string;
  /** What stands over it; the column's name unless said. */
  title?: string;
  /** "logarithmic" where equal lengths are to be equal ratios; bars begin at 0 unless said. */
  scale?: "linear" | "logarithmic";
}

export interface Bars {
  column: string;
  title: string;
  /** What no length and full length stand for, where bars do not begin at 0. */
  scale: string;
  /** From 0 to 100, with the number each stands for; none where the column has no numbers. */
  bars: { length: number; text: string }[];
}

/** The bars of the columns asked for, one a row of the table. */
export function barColumns(
  { columns, rows }: Pick<TableOutput, "columns" | "rows">,
  asked: readonly BarColumn[],
): Bars[] {
  return asked.map(({ column, title = column, scale = "linear" }) => {
    const place = columns.indexOf(column);
    const values = rows.map((row) => numberIn(row[place])).filter((value) => value !== undefined);
    const isDrawn = values.length === rows.length && values.length > 0;
    const above = values.filter((value) => value > 0);
    const logarithmic = scale === "logarithmic" && above.length > 0;
    const low = logarithmic ? 10 ** (Math.ceil(Math.log10(Math.min(...above))) - 1) : 0;
    const high = logarithmic
      ? 10 ** Math.ceil(Math.log10(Math.max(...above)))
      : Math.max(...above, 0);
    const share = (value: number) => {
      if (!(value > low)) return 0;
      return logarithmic ? Math.log10(value / low) / Math.log10(high / low) : value / high;
    };
    return {
      ...{ column, title },
      scale: logarithmic ? `${numberText(low)} to ${numberText(high)}, logarithmic` : "",
      bars: isDrawn
        ? values.map((value) => ({
            length: Math.round(share(value) * 1000) / 10,
            text: numberText(value, 2),
          }))
        : [],
    };
  });
}

/** The number a cell holds, or to which its formula comes: "784 × 10 + 10 = 7,850". */
function numberIn(cell: string | number | boolean | undefined): number | undefined {
  if (typeof cell !== "string") return typeof cell === "number" ? cell : undefined;
  const result = /(?:^|= )(\d[\d,]*)$/.exec(cell)?.[1];
  return result === undefined ? undefined : Number(result.replaceAll(",", ""));
}
