import { limits } from "../protocol/output-limits.ts";
import type {
  DecisionMapOutput,
  ErrorOutput,
  FileOutput,
  Output,
  PlaneOutput,
  TableOutput,
  TensorOutput,
} from "../protocol/outputs.ts";
import { checkBarChart, checkHistogram, checkLineChart } from "./check-charts.ts";
import { checkControl } from "./check-control.ts";
import {
  isMark,
  isRange,
  isRecord,
  isText,
  isWhole,
  listOf,
  namesOf,
  typed,
} from "./check-form.ts";
import { checkConfusion, checkHeatMap, checkNetwork } from "./check-grids.ts";
import { checkFeatureMaps, checkImages } from "./check-pictures.ts";
import { checkMoments } from "./check-runs.ts";
import { checkVerdict } from "./check-verdict.ts";

/**
 * An output of known form and bounded size, made anew from what it was given, or undefined. The
 * worker's messages may be forged by the reader's code, and a recording may be damaged.
 */
export function checkOutput(value: unknown): Output | undefined {
  if (!isRecord(value)) return undefined;
  switch (value["kind"]) {
    case "text": {
      const { level, text } = value;
      const known = level === "log" || level === "warn" || level === "error";
      return known && isText(text, limits.text) ? { kind: "text", level, text } : undefined;
    }
    case "notice":
      return isText(value["text"], limits.text)
        ? { kind: "notice", text: value["text"] }
        : undefined;
    case "value": {
      const name = value["name"];
      const shown = tableCell(value["value"], limits.text);
      return isText(name, limits.name) && shown !== undefined
        ? { kind: "value", name, value: shown }
        : undefined;
    }
    case "measured": {
      const { name, value: measured, unit } = value;
      return isText(name, limits.name) && isText(unit, limits.name) && typeof measured === "number"
        ? { kind: "measured", name, value: measured, unit }
        : undefined;
    }
    case "table":
      return checkTable(value);
    case "tensor":
      return checkTensor(value);
    case "line-chart":
      return checkLineChart(value);
    case "bar-chart":
      return checkBarChart(value);
    case "heat-map":
      return checkHeatMap(value);
    case "histogram":
      return checkHistogram(value);
    case "network":
      return checkNetwork(value);
    case "confusion":
      return checkConfusion(value);
    case "scatter": {
      const plane = checkPlane(value);
      return plane && { kind: "scatter", ...plane };
    }
    case "decision-map":
      return checkDecisionMap(value);
    case "images":
      return checkImages(value);
    case "feature-maps":
      return checkFeatureMaps(value);
    case "file":
      return checkFile(value);
    case "moments":
      return checkMoments(value, checkOutput);
    case "verdict":
      return checkVerdict(value);
    case "error":
      return checkError(value);
    default:
      return checkControl(value);
  }
}

type Fields = Record<string, unknown>;

function checkTable({ title, columns, rows, measured }: Fields): TableOutput | undefined {
  const headings = listOf(columns, limits.columns, (name) =>
    isText(name, limits.name) ? name : undefined,
  );
  const lines = listOf(rows, limits.rows, (row) =>
    listOf(row, limits.columns, (cell) => tableCell(cell, limits.cell)),
  );
  if (!isText(title, limits.name) || !headings || !lines || !isMark(measured)) return undefined;
  if (lines.some((line) => line.length !== headings.length)) return undefined;
  if (lines.length * headings.length > limits.tableCells) return undefined;
  return { kind: "table", title, columns: headings, rows: lines, ...(measured && { measured }) };
}

function checkTensor(fields: Fields): TensorOutput | undefined {
  const { name, minimum, maximum, mean } = fields;
  const shape = listOf(fields["shape"], limits.dimensions, (size) =>
    isWhole(size, 0, Number.MAX_SAFE_INTEGER) ? size : undefined,
  );
  const values = typed(fields["values"], Float32Array, limits.tensorValues);
  if (!isText(name, limits.name) || !shape || !values) return undefined;
  if (typeof minimum !== "number" || typeof maximum !== "number" || typeof mean !== "number") {
    return undefined;
  }
  const size = shape.reduce((product, side) => product * side, 1);
  if (values.length > size) return undefined;
  const { broken } = fields;
  if (broken !== undefined && !isWhole(broken, 0, size)) return undefined;
  return {
    ...{ kind: "tensor", name, shape, minimum, maximum, mean, values },
    ...(broken === undefined ? {} : { broken }),
  };
}

function checkPlane(fields: Fields): PlaneOutput | undefined {
  const { title, x, y, classes, count } = fields;
  if (!isText(title, limits.name) || !isWhole(classes, 1, limits.classes)) return undefined;
  if (!isRange(x) || !isRange(y) || !isWhole(count, 0, 1e12)) return undefined;
  const points = typed(fields["points"], Float32Array, limits.mapPoints * 2);
  const labels = typed(fields["labels"], Uint8Array, limits.mapPoints);
  if (!points || !labels || points.length !== labels.length * 2) return undefined;
  if (labels.some((label) => label >= classes)) return undefined;
  const classNames = namesOf(fields["classNames"], limits.classes);
  const axes = namesOf(fields["axes"], 2);
  if (fields["classNames"] !== undefined && classNames?.length !== classes) return undefined;
  if (fields["axes"] !== undefined && axes?.length !== 2) return undefined;
  return {
    title,
    x: [x[0], x[1]],
    y: [y[0], y[1]],
    classes,
    points,
    labels,
    count,
    ...(classNames === undefined ? {} : { classNames }),
    ...(axes === undefined ? {} : { axes: axes as [string, string] }),
  };
}

function checkDecisionMap(fields: Fields): DecisionMapOutput | undefined {
  const plane = checkPlane(fields);
  const { width, height, correct } = fields;
  if (!plane || !isWhole(correct, 0, plane.count)) return undefined;
  if (!isWhole(width, 2, limits.mapSide) || !isWhole(height, 2, limits.mapSide)) return undefined;
  const winner = typed(fields["winner"], Uint8Array, width * height);
  const confidence = typed(fields["confidence"], Uint8Array, width * height);
  if (winner?.length !== width * height || confidence?.length !== width * height) return undefined;
  if (winner.some((label) => label >= plane.classes)) return undefined;
  return { kind: "decision-map", ...plane, width, height, winner, confidence, correct };
}

function checkFile({ name, size, bytes }: Fields): FileOutput | undefined {
  if (!isText(name, limits.name) || !isWhole(size, 0, limits.fileBytes)) return undefined;
  if (bytes === undefined) return { kind: "file", name, size };
  const content = typed(bytes, Uint8Array, limits.fileBytes);
  return content?.length === size ? { kind: "file", name, size, bytes: content } : undefined;
}

function checkError(fields: Fields): ErrorOutput | undefined {
  const { name, message, line, column, cell, advice } = fields;
  if (!isText(name, limits.name) || !isText(message, limits.text)) return undefined;
  const place = (at: unknown) => at === undefined || isWhole(at, 1, 1e9);
  const words = (text: unknown) => text === undefined || isText(text, limits.text);
  if (!place(line) || !place(column) || !words(cell) || !words(advice)) return undefined;
  return {
    kind: "error",
    name,
    message,
    ...(line === undefined ? {} : { line: line as number }),
    ...(column === undefined ? {} : { column: column as number }),
    ...(cell === undefined ? {} : { cell: cell as string }),
    ...(advice === undefined ? {} : { advice: advice as string }),
  };
}

function tableCell(value: unknown, limit: number): string | number | boolean | undefined {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isText(value, limit) ? value : undefined;
}
