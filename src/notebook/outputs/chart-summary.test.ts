import { describe, expect, it } from "vitest";
import { chartSummary } from "./chart-summary.ts";

const line = (name: string, ...y: number[]) => ({
  name,
  x: Float64Array.from(y, (_, index) => index * 10),
  y: Float64Array.from(y),
});
const summary = (title: string, ...series: ReturnType<typeof line>[]) =>
  chartSummary({ kind: "line-chart", title, x: "step", series });

describe("chartSummary", () => {
  it("says how a line falls or rises, and where it went farther", () => {
    expect(summary("Training loss", line("loss", 0.72, 0.011, 0.012))).toBe(
      "Training loss falls from 0.72 to 0.012 between step 0 and 20, lowest 0.011 at step 10.",
    );
    expect(summary("", line("accuracy", 0.5, 0.9))).toBe(
      "Accuracy rises from 0.5 to 0.9 between step 0 and 10.",
    );
    expect(summary("", line("loss", 1, 3, 1))).toBe(
      "Loss starts and ends at 1 between step 0 and 20, highest 3 at step 10.",
    );
  });

  it("puts what lines have in common first", () => {
    expect(summary("Loss", line("simple", 1, 0.5), line("deep", 1, 0.1))).toBe(
      "Between step 0 and 10, simple falls from 1 to 0.5; deep falls from 1 to 0.1.",
    );
    expect(summary("Loss", line("a", 1, 2), line("b", 2))).toBe(
      "A rises from 1 to 2 between step 0 and 10; b is 2 at step 0.",
    );
  });

  it("tells where numbers end", () => {
    expect(summary("", line("loss", 1, 2, Number.NaN, Number.NaN))).toBe(
      "Loss rises from 1 to 2 between step 0 and 10, not a finite number from step 20 on.",
    );
    expect(summary("", line("loss", Number.NaN))).toBe(
      "Loss is not a finite number from step 0 on.",
    );
  });

  it("gives the ends of many lines", () => {
    const lines = [1, 2, 3, 4, Number.NaN].map((end, seed) => line(`seed ${seed}`, 9, end));
    expect(summary("Loss", ...lines)).toBe(
      "At step 10, 4 lines end between 1 (seed 0) and 4 (seed 3); 1 other ended in no finite number.",
    );
  });

  it("says what a logarithmic axis leaves out", () => {
    const series = [line("loss", 0, -1, 2, 3)];
    const chart = { kind: "line-chart" as const, title: "Loss", x: "step", series };
    expect(chartSummary({ ...chart, yScale: "logarithmic" })).toMatch(
      / 2 points at or below 0 are not on the logarithmic axis\.$/,
    );
    expect(chartSummary(chart)).not.toContain("axis");
  });
});
