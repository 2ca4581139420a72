import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";
import { describeDataSet, describeModel, isDataSet } from "./describe.ts";
import { formatValue, saysItself, typeName } from "./format-console.ts";
import { cut } from "./log.ts";
import { isModel, isTensor, valuesOf } from "./recognize.ts";
import { tableCell, tableOutput } from "./table.ts";
import { numbersAsTensor, tensorOutput } from "./tensor-output.ts";

/** What is shown of any value; never throws, whatever the value does when it is looked at. */
export function outputOf(name: string, value: unknown): Output {
  try {
    return knownOutput(name, value) ?? text(name, value);
  } catch {
    return text(name, value);
  }
}

function knownOutput(name: string, value: unknown): Output | undefined {
  if (typeof value === "number" || typeof value === "boolean")
    return { kind: "value", name, value };
  if (typeof value !== "object" && typeof value !== "function") return undefined;
  if (value === null) return undefined;
  if (isTensor(value)) {
    return value.shape.length === 0
      ? { kind: "value", name, value: valuesOf(value)[0] ?? Number.NaN }
      : tensorOutput(name, value);
  }
  if (isModel(value)) return describeModel(name, value);
  if (isDataSet(value)) return describeDataSet(name, value);
  if (typeof value === "function" || value instanceof Date || value instanceof RegExp) {
    return undefined;
  }
  if (value instanceof Error) return { kind: "text", level: "error", text: named(name, value) };
  if (value instanceof Promise) {
    const advice = "a promise: write await before the call that gives it";
    return { kind: "text", level: "warn", text: name === "" ? advice : `${name}: ${advice}` };
  }
  return listOutput(name, value) ?? objectOutput(name, value);
}

/** Lists of numbers as tensors; of rows as tables; of other objects as tables of two columns. */
function listOutput(name: string, value: object): Output | undefined {
  if (value instanceof Set) return listOutput(name, [...value]);
  if (value instanceof Map) {
    const rows = [...value].map(([key, entry]) =>
      isPlainObject(entry)
        ? { key: tableCell(key), ...entry }
        : { key: tableCell(key), value: entry },
    );
    return rows.length > 0 ? tableOutput(rows, name) : undefined;
  }
  const numbers = numbersAsTensor(value);
  if (numbers) return tensorOutput(name === "" ? numbers.name : name, numbers.tensor);
  if (!Array.isArray(value) || value.length === 0) return undefined;
  if (value.every(isPlainObject) || value.every(Array.isArray)) return tableOutput(value, name);
  return value.some((entry) => typeof entry === "object" && entry !== null)
    ? tableOutput(
        value.map((entry, place) => ({ place, value: entry })),
        name,
      )
    : undefined;
}

/** The properties of an object one below the other, unless it says itself what it is. */
function objectOutput(name: string, value: object): Output | undefined {
  if (isTable(value)) {
    return tableOutput(value.rows, name === "" ? value.title : `${name}: ${value.title}`);
  }
  const entries = Object.entries(value);
  if (Array.isArray(value) || ArrayBuffer.isView(value) || entries.length === 0) return undefined;
  if (!isPlainObject(value) && saysItself(value)) return undefined;
  const rows = entries.map(([key, entry]) => ({ name: key, value: entry }));
  const type = isPlainObject(value) ? "" : typeName(value);
  return tableOutput(rows, [name, type].filter((word) => word !== "").join(": "));
}

function text(name: string, value: unknown): Output {
  if (name !== "" && typeof value === "string") {
    return { kind: "value", name, value: cut(value, limits.cell) };
  }
  return { kind: "text", level: "log", text: named(name, value) };
}

function named(name: string, value: unknown): string {
  const words = typeof value === "string" ? value : formatValue(value);
  return name === "" ? words : `${name}: ${words}`;
}

/** What the library makes to be read, such as a summary: rows under a title. */
function isTable(value: object): value is { title: string; rows: object[] } {
  const { title, rows } = value as { title?: unknown; rows?: unknown };
  return (
    typeof title === "string" && Array.isArray(rows) && rows.length > 0 && rows.every(isPlainObject)
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
