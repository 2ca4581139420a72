import { describe, expect, it } from "vitest";
import type { Output } from "../protocol/outputs.ts";
import { compareRecordings } from "./compare-recordings.ts";
import { hashSource } from "./hash-source.ts";
import { decodeRecording, encodeRecording, type Recording } from "./recording.ts";

const recordingOf = (...outputs: Output[]): Recording => ({
  version: 1,
  cells: { train: { sourceHash: "abc", outputs } },
});

const chart = (y: number[]): Output => ({
  kind: "line-chart",
  title: "Training loss",
  x: "step",
  series: [{ name: "loss", x: Float64Array.from(y, (_, x) => x), y: Float64Array.from(y) }],
});

const image: Output = {
  kind: "images",
  title: "",
  width: 2,
  height: 1,
  pixels: Uint8Array.of(0, 255),
  captions: ["a"],
};

describe("a recording", () => {
  it("comes back bit by bit", () => {
    const recording = recordingOf(
      { kind: "value", name: "a", value: Number.NaN },
      { kind: "value", name: "b", value: -0 },
      { kind: "value", name: "c", value: Number.NEGATIVE_INFINITY },
      { kind: "value", name: "d", value: "NaN" },
      { kind: "value", name: "e", value: 0.1 + 0.2 },
      { kind: "table", title: "", columns: ["x"], rows: [[Number.POSITIVE_INFINITY], ["-0"]] },
      chart([Number.NaN, -0, 1 / 3]),
      image,
    );
    const back = decodeRecording(encodeRecording(recording));
    expect(back).toEqual(recording);
    expect(compareRecordings(recording, back)).toEqual([]);
  });

  it("is JSON with one output a line", () => {
    const text = encodeRecording(recordingOf({ kind: "value", name: "loss", value: Number.NaN }));
    expect(text).toBe(`{
  "version": 1,
  "cells": {
    "train": {
      "sourceHash": "abc",
      "outputs": [
        {"kind":"value","name":"loss","value":{"$number":"NaN"}}
      ]
    }
  }
}
`);
    expect(encodeRecording({ version: 1, cells: {} })).toBe(
      '{\n  "version": 1,\n  "cells": {}\n}\n',
    );
  });

  it("thins long lines and keeps their last number", () => {
    const long = chart(Array.from({ length: 2000 }, (_, x) => Math.sin(x)));
    const back = decodeRecording(encodeRecording(recordingOf(long))).cells["train"]?.outputs[0];
    const series = back?.kind === "line-chart" ? back.series[0] : undefined;
    expect(series?.x.length).toBeLessThanOrEqual(200);
    expect(series?.y.at(-1)).toBe(Math.sin(1999));
    expect(compareRecordings(recordingOf(long), recordingOf(back as Output))).toEqual([]);
  });

  it.each([
    ["{", "The recording is no JSON"],
    ["[]", "The recording is not an object."],
    ['{"version":2,"cells":{}}', "The recording has version 2, but this program reads version 1."],
    ['{"version":1}', 'The recording has no "cells".'],
    ['{"version":1,"cells":{"a":{}}}', 'The recording of cell "a" needs a "sourceHash"'],
    [cell('{"kind":"other"}'), 'Output 1 of cell "a" does not have the form of an output.'],
    [cell('{"kind":"value","name":"x","value":{"$number":"1"}}'), 'Unknown number "1"'],
    [cell('{"kind":"value","name":"x","value":{"$float64":"AAA="}}'), "bytes are cut off"],
    [cell('{"kind":"value","name":"x","value":{"$float64":"?"}}'), "is corrupt"],
    [cell('{"kind":"value","name":"x","value":{"$what":"1"}}'), 'Unknown tag "$what"'],
  ])("refuses %s", (text, message) => {
    expect(() => decodeRecording(text)).toThrow(message);
  });
});

describe("a recorded file", () => {
  it("keeps its name and size, and not what is in it", () => {
    const file: Output = { kind: "file", name: "a.bin", size: 3, bytes: Uint8Array.of(1, 2, 3) };
    const text = encodeRecording({
      version: 1,
      cells: { save: { sourceHash: "0", outputs: [file] } },
    });
    expect(decodeRecording(text).cells["save"]?.outputs).toEqual([
      { kind: "file", name: "a.bin", size: 3 },
    ]);
  });
});

describe("compareRecordings", () => {
  it("names cell, output, number and both values", () => {
    expect(
      compareRecordings(recordingOf(chart([1, 2, 3])), recordingOf(chart([1, 2.5, 4]))),
    ).toEqual([
      'Cell "train", output 1 (line-chart "Training loss"): series, "loss", y, number 2 was 2, now 2.5 (2 of 3 numbers differ).',
    ]);
    const value = (result: number): Output => ({ kind: "value", name: "accuracy", value: result });
    expect(compareRecordings(recordingOf(value(0)), recordingOf(value(-0)))).toEqual([
      'Cell "train", output 1 (value "accuracy"): value was 0, now -0.',
    ]);
  });

  it("never compares what was measured", () => {
    const measured = (value: number): Output => ({
      kind: "measured",
      name: "t",
      value,
      unit: "ms",
    });
    expect(compareRecordings(recordingOf(measured(1)), recordingOf(measured(2)))).toEqual([]);
    const chart = (y: number, name = "loss"): Output => ({
      ...{ kind: "line-chart", title: "t", x: "layers", measured: true },
      series: [{ name, x: Float64Array.of(1), y: Float64Array.of(y) }],
    });
    expect(compareRecordings(recordingOf(chart(1)), recordingOf(chart(2)))).toEqual([]);
    expect(compareRecordings(recordingOf(chart(1)), recordingOf(chart(1, "time")))).toHaveLength(1);
    const table = (time: number, network = "deep"): Output => ({
      ...{ kind: "table", title: "t", columns: ["network", "ms"], measured: true },
      rows: [[network, time]],
    });
    expect(compareRecordings(recordingOf(table(1)), recordingOf(table(2)))).toEqual([]);
    expect(compareRecordings(recordingOf(table(1)), recordingOf(table(1, "wide")))).toHaveLength(1);
  });

  it("tells of outputs and cells that are missing or new, and of changed sources", () => {
    const changed: Recording = { version: 1, cells: { train: { sourceHash: "x", outputs: [] } } };
    const empty: Recording = { version: 1, cells: {} };
    expect(compareRecordings(recordingOf(image), recordingOf())).toEqual([
      'Cell "train" shows 0 outputs; recorded are 1.',
    ]);
    expect(compareRecordings(recordingOf(), changed)[0]).toContain("has changed since");
    expect(compareRecordings(empty, changed)).toEqual(['Cell "train" is not in the recording.']);
    expect(compareRecordings(changed, empty)[0]).toContain("but was not run");
  });
});

describe("hashSource", () => {
  it("is stable, and the same for all ends of lines", () => {
    expect(hashSource("")).toBe("cbf29ce484222325");
    expect(hashSource("a")).toBe("af63dc4c8601ec8c");
    expect(hashSource("let x = 1;\r\nx;\n\n")).toBe(hashSource("let x = 1;\nx;"));
    expect(hashSource("ä")).not.toBe(hashSource("a"));
  });
});

function cell(output: string): string {
  return `{"version":1,"cells":{"a":{"sourceHash":"","outputs":[${output}]}}}`;
}
