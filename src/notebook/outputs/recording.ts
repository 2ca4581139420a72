import type { Output } from "../protocol/outputs.ts";
import { thinned } from "../protocol/thinned-line.ts";
import { checkOutput } from "./check-output.ts";
import { fromTaggedJson, toTaggedJson } from "./tagged-json.ts";

/** What a lesson's cells showed when the authors ran them: the content of `outputs.json`. */
export interface Recording {
  version: 1;
  cells: Record<string, RecordedCell>;
}

export interface RecordedCell {
  /** `hashSource` of the cell that was run. */
  sourceHash: string;
  outputs: Output[];
}

/** Lines are recorded with at most this many points, chosen by `ThinnedLine`; the last is always kept. */
const RECORDED_LINE_LIMIT = 200;

/** JSON text in which each output stands on a line of its own, so that changes can be read. */
export function encodeRecording(recording: Recording): string {
  const cells = Object.entries(recording.cells).map(([name, cell]) => {
    const outputs = cell.outputs.map(
      (output) => `        ${JSON.stringify(toTaggedJson(forRecording(output)))}`,
    );
    const list = outputs.length === 0 ? "[]" : `[\n${outputs.join(",\n")}\n      ]`;
    const hash = JSON.stringify(cell.sourceHash);
    return `    ${JSON.stringify(name)}: {\n      "sourceHash": ${hash},\n      "outputs": ${list}\n    }`;
  });
  const body = cells.length === 0 ? "{}" : `{\n${cells.join(",\n")}\n  }`;
  return `{\n  "version": 1,\n  "cells": ${body}\n}\n`;
}

/** @throws Error when the text is no recording of this version, naming cell and output */
export function decodeRecording(text: string): Recording {
  const json = parse(text);
  if (!isRecord(json)) throw new Error("The recording is not an object.");
  if (json["version"] !== 1) {
    throw new Error(
      `The recording has version ${JSON.stringify(json["version"])}, but this program reads version 1. Record the lesson again.`,
    );
  }
  if (!isRecord(json["cells"])) throw new Error('The recording has no "cells".');
  const cells = Object.entries(json["cells"]).map(([name, cell]): [string, RecordedCell] => [
    name,
    decodeCell(name, cell),
  ]);
  return { version: 1, cells: Object.fromEntries(cells) };
}

/** An output as it is stored: lines with fewer points, files without what is in them, of moments the last. */
export function forRecording(output: Output): Output {
  if (output.kind === "file") return { kind: "file", name: output.name, size: output.size };
  if (output.kind === "moments") return { ...output, moments: output.moments.slice(-1) };
  if (output.kind !== "line-chart") return output;
  const series = output.series.map((line) => ({
    ...line,
    ...thinned(line, RECORDED_LINE_LIMIT),
  }));
  return { ...output, series };
}

function decodeCell(name: string, cell: unknown): RecordedCell {
  if (
    !isRecord(cell) ||
    typeof cell["sourceHash"] !== "string" ||
    !Array.isArray(cell["outputs"])
  ) {
    throw new Error(`The recording of cell "${name}" needs a "sourceHash" and "outputs".`);
  }
  const outputs = cell["outputs"].map((stored, index) => {
    const place = `Output ${index + 1} of cell "${name}"`;
    let value: unknown;
    try {
      value = fromTaggedJson(stored);
    } catch (error) {
      throw new Error(`${place} is corrupt. ${error instanceof Error ? error.message : error}`);
    }
    const output = checkOutput(value);
    if (!output) throw new Error(`${place} does not have the form of an output.`);
    return output;
  });
  return { sourceHash: cell["sourceHash"], outputs };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The recording is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
