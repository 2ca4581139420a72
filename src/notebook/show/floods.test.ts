import { describe, expect, it } from "vitest";
import { zeros } from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { limits } from "../protocol/output-limits.ts";
import type { Output } from "../protocol/outputs.ts";
import { gathered, shown } from "./gathered.ts";
import { images } from "./images.ts";
import { lineChart } from "./line-chart.ts";
import { show } from "./show.ts";
import { table } from "./table.ts";

/** What a run of too much shows; the page takes all of it. */
function flood(cell: () => void): Output[] {
  const { outputs, posts } = gathered(cell);
  for (const output of outputs) expect(checkOutput(output)).toBeDefined();
  expect(posts).toBeLessThan(2000);
  return outputs;
}

const more = (number: string, noun = "outputs") => ({
  kind: "notice",
  text: `… and ${number} more ${noun}, not shown.`,
});

describe("too much", () => {
  it("to show is cut after a while, and said", () => {
    const outputs = flood(() => {
      for (let value = 0; value < 1e6; value++) show("value", value);
    });
    expect(outputs.length).toBe(limits.outputs + 1);
    expect(outputs.at(-1)).toEqual(more("999,800"));
  });

  it("for a chart is thinned", () => {
    const [chart] = flood(() => {
      const { add } = lineChart("Sine");
      for (let step = 0; step < 1e6; step++) add({ step, sine: Math.sin(step / 1000) });
    });
    const line = chart?.kind === "line-chart" ? chart.series[0] : undefined;
    expect(line?.x.length).toBeLessThanOrEqual(2000);
    expect(line?.x.at(-1)).toBe(999_999);
  });

  it("of a text is cut, with a word on how much there was", () => {
    const long = "word ".repeat(40_000_000);
    const outputs = flood(() => {
      show(long);
      show("named", long);
      show({ inside: [long] });
      table([{ long }], { title: long });
    });
    expect(outputs.length).toBe(4);
    expect(outputs[0]).toMatchObject({
      text: expect.stringMatching(/ … \(200000000 characters\)$/),
    });
    expect(outputs[1]).toMatchObject({ value: expect.stringMatching(/characters\)$/) });
    expect(JSON.stringify(outputs).length).toBeLessThan(20_000);
  });

  it("of a table is cut in rows, columns and texts, and its title says so", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({ row, square: row * row }));
    expect(shown(() => table(rows))).toMatchObject({ title: "1000 of 20000 rows" });
    const names = Array.from({ length: 500 }, (_, column) => `column ${column}`);
    const row = Object.fromEntries(names.map((name) => [name, "x".repeat(900)]));
    const [output] = flood(() => table(Array.from({ length: 1000 }, () => row)));
    expect(output).toMatchObject({ title: "200 of 1000 rows · 100 of 500 columns" });
    expect(JSON.stringify(output).length).toBeLessThan(2 * limits.tableText);
  });

  it("of tables or pictures together is cut, and said", () => {
    const rows = Array.from({ length: 1000 }, (_, row) => ({ row, square: row * row }));
    const outputs = flood(() => {
      for (let count = 0; count < 100; count++) table(rows);
    });
    expect(outputs.length).toBe(51);
    expect(outputs.at(-1)).toEqual(more("50"));
    const pictures = zeros([10_000, 4, 4]);
    const [first, ...others] = flood(() => {
      for (let count = 0; count < 100; count++) images(pictures, { count: 10_000 });
    });
    expect(first?.kind === "images" && first.captions.length).toBe(limits.pictures);
    expect(others.length).toBe(25);
    expect(others.at(-1)).toEqual(more("75"));
  });

  it("of lines in a chart is refused with what to do, and those before are shown", () => {
    const lines = Object.fromEntries(
      Array.from({ length: 500 }, (_, line) => [`line ${line}`, line]),
    );
    const [chart] = flood(() => {
      expect(() => lineChart("Many").add({ step: 0, ...lines })).toThrow(
        "This chart has 40 lines already",
      );
    });
    expect(chart?.kind === "line-chart" && chart.series.length).toBe(limits.lines);
  });
});
