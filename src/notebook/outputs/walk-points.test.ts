import { expect, test } from "vitest";
import { exampleChart } from "./example-outputs.ts";
import { nextPoint, pointText } from "./walk-points.ts";

const chart = exampleChart(["simple", "deep"], 101);

test("keys go along a line, and from line to line at the same place", () => {
  const start = nextPoint(chart, undefined, "ArrowRight");
  expect(start).toEqual({ line: 0, index: 0 });
  expect(nextPoint(chart, start, "ArrowLeft")).toEqual({ line: 0, index: 0 });
  expect(nextPoint(chart, start, "ArrowRight")).toEqual({ line: 0, index: 1 });
  expect(nextPoint(chart, start, "PageDown")).toEqual({ line: 0, index: 10 });
  expect(nextPoint(chart, start, "End")).toEqual({ line: 0, index: 100 });
  expect(nextPoint(chart, { line: 0, index: 7 }, "ArrowDown")).toEqual({ line: 1, index: 7 });
  expect(nextPoint(chart, { line: 1, index: 7 }, "ArrowDown")).toEqual({ line: 1, index: 7 });
  expect(nextPoint(chart, { line: 1, index: 7 }, "ArrowUp")).toEqual({ line: 0, index: 7 });
  expect(nextPoint(chart, start, "Enter")).toBeUndefined();
  expect(nextPoint(exampleChart(["a"], 0), undefined, "Home")).toBeUndefined();
});

test("a point is read with its line, its place and its value", () => {
  expect(pointText(chart, { line: 1, index: 0 })).toBe("deep, step 0: 1");
  const [line] = chart.series;
  if (!line) throw new Error("no line");
  const band = { low: line.y.map((y) => y / 2), high: line.y, of: "all of 2 runs" };
  expect(pointText({ ...chart, series: [{ ...line, band }] }, { line: 0, index: 0 })).toBe(
    "simple, step 0: 1, in a band from 0.5 to 1",
  );
});
