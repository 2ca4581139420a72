import type { Output } from "../protocol/outputs.ts";
import { tensorHeat } from "./tensor.ts";

type Row = (string | number | boolean)[];

/** The numbers of what is drawn, all of them, as comma-separated values (RFC 4180); of others nothing. */
export function csvOf(output: Output): string | undefined {
  const rows = rowsOf(output);
  return rows && `${rows.map((row) => row.map(field).join(",")).join("\r\n")}\r\n`;
}

function rowsOf(output: Output): Row[] | undefined {
  switch (output.kind) {
    case "line-chart": {
      const banded = output.series.some(({ band }) => band);
      const points = output.series.flatMap(({ name, x, y, band }) =>
        Array.from(x, (place, at): Row => {
          const edges = [band?.low[at] ?? "", band?.high[at] ?? ""];
          return [name, place, y[at] ?? "", ...(banded ? edges : [])];
        }),
      );
      return [["line", output.x || "x", "value", ...(banded ? ["low", "high"] : [])], ...points];
    }
    case "scatter":
    case "decision-map": {
      const [across, up] = output.axes ?? ["x", "y"];
      const { points, labels, classNames } = output;
      const rows = Array.from(labels, (label, at): Row => {
        return [points[2 * at] ?? "", points[2 * at + 1] ?? "", classNames?.[label] ?? label];
      });
      return [[across, up, "class"], ...rows];
    }
    case "bar-chart":
      return [
        ["", ...output.series.map(({ name }) => name || "value")],
        ...output.groups.map(
          (group, at): Row => [group, ...output.series.map(({ values }) => values[at] ?? "")],
        ),
      ];
    case "heat-map": {
      const { width, height, values, rows, columns } = output;
      const names = Array.isArray(columns) ? columns : Array.from({ length: width }, (_, at) => at);
      const lines = Array.from(
        { length: height },
        (_, row): Row => [
          Array.isArray(rows) ? (rows[row] ?? "") : row,
          ...values.subarray(row * width, (row + 1) * width),
        ],
      );
      return [["", ...names], ...lines];
    }
    case "tensor": {
      const heat = tensorHeat(output);
      return heat && rowsOf(heat);
    }
    case "confusion": {
      const { classes, counts } = output;
      const size = classes.length;
      return [
        ["true class", ...classes],
        ...classes.map(
          (name, row): Row => [name, ...counts.subarray(row * size, (row + 1) * size)],
        ),
      ];
    }
    case "histogram": {
      const { low, high, bins, moments, x } = output;
      const edge = (bin: number) => low + ((high - low) * bin) / bins;
      const rows = moments.flatMap(({ place, counts }) =>
        Array.from(
          counts,
          (count, bin): Row => [...(x === "" ? [] : [place]), edge(bin), edge(bin + 1), count],
        ),
      );
      return [[...(x === "" ? [] : [x]), "from", "to", "values"], ...rows];
    }
    case "table":
      return [output.columns, ...output.rows];
    case "moments":
      return [output.columns, ...output.moments.map(({ values }) => values)];
    case "network": {
      const { layers, weights = [] } = output;
      const rows = weights.flatMap((values, layer) => {
        const next = layers[layer + 1] ?? 1;
        return Array.from(
          values,
          (weight, at): Row => [layer, Math.floor(at / next), at % next, weight],
        );
      });
      return rows.length > 0
        ? [["layer", "from unit", "to unit", "weight"], ...rows]
        : [["layer", "units"], ...layers.map((units, layer): Row => [layer, units])];
    }
    default:
      return undefined;
  }
}

/** Spreadsheets take a text that begins like a formula for one: a quote before it says it is none. */
function field(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  const text = /^[=+@\t\r-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
