import { describe, expect, it } from "vitest";
import { gathered, shown } from "./gathered.ts";
import { type LineChart, lineChart } from "./line-chart.ts";
import { connect, finishCell, startCell } from "./sink.ts";

describe("lineChart", () => {
  it("takes the first name as its axis and the others as lines", () => {
    const output = shown(() => {
      const chart = lineChart("Loss", { yScale: "logarithmic" });
      chart.add({ step: 0, training: 1, validation: 2 });
      chart.add({ step: 1, training: 0.5 });
    });
    expect(output).toEqual({
      kind: "line-chart",
      title: "Loss",
      x: "step",
      yScale: "logarithmic",
      series: [
        { name: "training", x: Float64Array.of(0, 1), y: Float64Array.of(1, 0.5) },
        { name: "validation", x: Float64Array.of(0), y: Float64Array.of(2) },
      ],
    });
  });

  it("calls the axis of bands as it is told to", () => {
    const output = shown(() => {
      const chart = lineChart("Right", { x: "pictures" });
      chart.addBand("simple", [[0.7, 0.9]], { at: [100, 1000] });
    });
    expect(output).toMatchObject({ x: "pictures" });
  });

  it("keeps at most 2,000 points a line, the same ones every time, and posts seldom", () => {
    const run = () =>
      gathered(() => {
        const chart = lineChart("Loss");
        for (let step = 0; step < 50_000; step++)
          chart.add({ step, loss: Math.sin(step) / (step + 1) });
      });
    const [first, second] = [run(), run()];
    expect(first.outputs).toEqual(second.outputs);
    const [output] = first.outputs;
    const line = output?.kind === "line-chart" ? output.series[0] : undefined;
    expect(line?.x.length).toBeLessThanOrEqual(2000);
    expect(line?.x.at(-1)).toBe(49_999);
    expect(line?.y.at(-1)).toBe(Math.sin(49_999) / 50_000);
    expect(first.posts).toBeLessThan(1000);
  });

  it("sends the points in between while the cell still runs", () => {
    let posts = 0;
    connect({
      output: () => posts++,
      points: (_, series) => {
        posts++;
        for (const line of series) expect(line.x.length).toBeLessThanOrEqual(500);
      },
    });
    startCell();
    const chart = lineChart("Loss");
    for (let step = 0; posts < 3 && step < 1e8; step++) chart.add({ step, loss: 1 });
    expect(posts).toBe(3);
    finishCell();
  });

  it("goes on below the cell that adds to it", () => {
    let chart: LineChart | undefined;
    gathered(() => {
      chart = lineChart("Loss");
      chart.add({ step: 0, loss: 1 });
    });
    const output = shown(() => chart?.add({ step: 1, loss: 0.5 }));
    expect(output).toMatchObject({ series: [{ x: Float64Array.of(0, 1) }] });
  });

  it("keeps numbers that are not finite", () => {
    const output = shown(() => lineChart("Loss").add({ step: 0, loss: Number.NaN }));
    expect(output).toMatchObject({ series: [{ y: Float64Array.of(Number.NaN) }] });
  });

  it.each<[string, (chart: LineChart) => void, RegExp]>([
    ["a number alone", (chart) => chart.add(3 as never), /chart.add got 3\.\n.*\nWrite chart.add/],
    ["a place alone", (chart) => chart.add({ step: 1 }), /chart.add got only "step"\./],
    [
      "a tensor",
      (chart) => chart.add({ step: 1, loss: { item() {} } as never }),
      /meant loss\.item\(\)/,
    ],
    ["a text", (chart) => chart.add({ step: 1, loss: "1" as never }), /got "1" for "loss"/],
    [
      "another axis",
      (chart) => {
        chart.add({ step: 1, loss: 1 });
        chart.add({ epoch: 1, loss: 1 });
      },
      /got "epoch" first, but this chart's horizontal axis is "step"/,
    ],
    [
      "too many lines",
      (chart) => {
        for (let line = 0; line < 41; line++) chart.add({ step: 1, [`line ${line}`]: 1 });
      },
      /has 40 lines already/,
    ],
  ])("explains what is wrong with %s", (_, use, message) => {
    gathered(() => expect(() => use(lineChart("Loss"))).toThrow(message));
  });

  it("explains wrong titles and options", () => {
    expect(() => lineChart(undefined as never)).toThrow("lineChart got undefined as its title.");
    expect(() => lineChart("a", { yscale: "logarithmic" } as never)).toThrow('meant "yScale"');
    expect(() => lineChart("a", { yScale: "log" as never })).toThrow('A scale is "linear" or');
    expect(() => lineChart("a", { x: 3 as never })).toThrow("lineChart got 3 for x.");
  });
});
