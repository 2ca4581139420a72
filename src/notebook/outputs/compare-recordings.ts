import type { Output } from "../protocol/outputs.ts";
import { forRecording, type RecordedCell, type Recording } from "./recording.ts";

const mostDifferences = 20;

/**
 * What differs between a stored recording and a new run, one sentence each; none when every bit is
 * the same. What was measured is never compared.
 */
export function compareRecordings(expected: Recording, actual: Recording): string[] {
  const names = new Set([...Object.keys(expected.cells), ...Object.keys(actual.cells)]);
  const sentences = [...names].flatMap((name) => {
    const [stored, found] = [expected.cells[name], actual.cells[name]];
    if (!stored) return [`Cell "${name}" is not in the recording.`];
    if (!found) return [`Cell "${name}" is in the recording, but was not run.`];
    return compareCells(name, stored, found);
  });
  if (sentences.length <= mostDifferences) return sentences;
  const more = sentences.length - mostDifferences;
  return [...sentences.slice(0, mostDifferences), `… and ${more} more differences.`];
}

function compareCells(name: string, stored: RecordedCell, found: RecordedCell): string[] {
  if (stored.sourceHash !== found.sourceHash) {
    return [`Cell "${name}" has changed since it was recorded; record it again.`];
  }
  const sentences: string[] = [];
  if (stored.outputs.length !== found.outputs.length) {
    sentences.push(
      `Cell "${name}" shows ${found.outputs.length} outputs; recorded are ${stored.outputs.length}.`,
    );
  }
  for (const [index, before] of stored.outputs.entries()) {
    const now = found.outputs[index];
    if (now === undefined) break;
    const place = `Cell "${name}", output ${index + 1} (${named(before)})`;
    for (const difference of differences(comparable(before), comparable(now))) {
      sentences.push(`${place}: ${difference}.`);
    }
  }
  return sentences;
}

function comparable(output: Output): Output {
  if (output.kind === "measured") return { ...output, value: 0 };
  if (output.kind === "line-chart" && output.measured) {
    const none = new Float64Array();
    return { ...output, series: output.series.map(({ name }) => ({ name, x: none, y: none })) };
  }
  if (output.kind === "table" && output.measured) {
    const rows = output.rows.map((row) => row.map((cell) => (typeof cell === "number" ? 0 : cell)));
    return { ...output, rows };
  }
  return forRecording(output);
}

function named(output: Output): string {
  const name = "name" in output ? output.name : "title" in output ? output.title : "";
  return name === "" ? output.kind : `${output.kind} "${name}"`;
}

type Numbers = Uint8Array | Float32Array | Float64Array;

/** The differences of two pieces of plain data; `path` says where in them. */
function differences(before: unknown, now: unknown, path = ""): string[] {
  const at = path === "" ? "" : `${path} `;
  if (isNumbers(before) && isNumbers(now)) return numberDifferences(before, now, path);
  if (isObject(before) && isObject(now) && Array.isArray(before) === Array.isArray(now)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...keys].flatMap((key) => {
      const step = Array.isArray(before) ? itemName(before, Number(key)) : key;
      return differences(before[key], now[key], path === "" ? step : `${path}, ${step}`);
    });
  }
  return Object.is(before, now) ? [] : [`${at}was ${inWords(before)}, now ${inWords(now)}`];
}

function numberDifferences(before: Numbers, now: Numbers, path: string): string[] {
  if (before.length !== now.length) {
    return [`${path} had ${before.length} numbers, now ${now.length}`];
  }
  let first = -1;
  let count = 0;
  for (const [index, value] of before.entries()) {
    if (Object.is(value, now[index])) continue;
    if (first < 0) first = index;
    count++;
  }
  if (count === 0) return [];
  const others = count === 1 ? "" : ` (${count} of ${before.length} numbers differ)`;
  return [`${path}, number ${first + 1} was ${before[first]}, now ${now[first]}${others}`];
}

function itemName(list: object[], index: number): string {
  const item = list[index];
  const name = isObject(item) ? item["name"] : undefined;
  return typeof name === "string" ? `"${name}"` : `item ${index + 1}`;
}

function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Object.is(value, -0)) return "-0";
  if (typeof value === "number") return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

function isNumbers(value: unknown): value is Numbers {
  return (
    value instanceof Uint8Array || value instanceof Float32Array || value instanceof Float64Array
  );
}

function isObject(value: unknown): value is Record<string, unknown> & object[] {
  return typeof value === "object" && value !== null && !isNumbers(value);
}
