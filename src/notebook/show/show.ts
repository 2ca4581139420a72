import { inWords, ValueError } from "../../../lib/errors.ts";
import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";
import { describeDataSet, describeModel, isDataSet } from "./describe.ts";
import { formatValue } from "./format-console.ts";
import { cut, logLine } from "./log.ts";
import { diagramOf } from "./network-diagram.ts";
import { isModel, isTensor, valuesOf } from "./recognize.ts";
import { post } from "./sink.ts";
import { tableCell, tableOutput } from "./table.ts";
import { tensorOutput } from "./tensor-output.ts";

/**
 * Shows any value below the cell: a number, a text, a tensor, a table of rows, a network. One of
 * linear layers is drawn, and its costs stand below.
 */
export function show(value: unknown): void;
/**
 * Shows a named result, which sentences of the lesson may quote.
 *
 * @throws ValueError when there are more than two values, or two and the first is no text
 * @example
 * show("share", 0.94);
 * show(tensor([[1, 2], [3, 4]]));
 * show(sequential(linear(2, 16), relu, linear(16, 3)));
 */
export function show(name: string, value: unknown): void;
export function show(...given: unknown[]): void {
  if (given.length > 2 || given.length === 0 || (given.length === 2 && !isName(given[0]))) {
    throw new ValueError(
      `show got ${given.length === 2 ? `${inWords(given[0])} as a name` : `${given.length} values`}.`,
      "It takes a value, or a name and a value.",
      'Write show("accuracy", value), or call show once for each value.',
    );
  }
  const [name, value] = given.length === 2 ? [String(given[0]), given[1]] : ["", given[0]];
  const title = cut(name, limits.name);
  const diagram = isModel(value) ? diagramOf(value, title) : undefined;
  if (diagram) post(diagram);
  const output = outputOf(diagram ? "" : title, value);
  if (output.kind === "text") logLine("log", output.text);
  else post(output);
}

function outputOf(name: string, value: unknown): Output {
  if (typeof value === "string") {
    return name === "" ? text(value) : { kind: "value", name, value: cut(value, limits.cell) };
  }
  if (typeof value === "number" || typeof value === "boolean")
    return { kind: "value", name, value };
  if (isTensor(value)) {
    return value.shape.length === 0
      ? { kind: "value", name, value: valuesOf(value)[0] ?? Number.NaN }
      : tensorOutput(name, value);
  }
  if (isModel(value)) return describeModel(name, value);
  if (isDataSet(value)) return describeDataSet(name, value);
  if (isRows(value)) return tableOutput(value, name);
  if (isTable(value)) {
    return tableOutput(value.rows, name === "" ? value.title : `${name}: ${value.title}`);
  }
  if (isPlainObject(value) && Object.keys(value).length > 0) {
    const rows = Object.entries(value).map(([key, entry]) => ({
      name: key,
      value: tableCell(entry),
    }));
    return tableOutput(rows, name);
  }
  return text((name === "" ? "" : `${name}: `) + formatValue(value));
}

function text(content: string): Output {
  return { kind: "text", level: "log", text: content };
}

function isName(value: unknown): boolean {
  return typeof value === "string";
}

function isRows(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlainObject);
}

/** What the library makes to be read, such as a summary: rows under a title. */
function isTable(value: unknown): value is { title: string; rows: object[] } {
  const { title, rows } = (value ?? {}) as { title?: unknown; rows?: unknown };
  return typeof title === "string" && isRows(rows);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
