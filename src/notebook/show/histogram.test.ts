import { describe, expect, it } from "vitest";
import { tensor } from "../../../lib/index.ts";
import { checkOutput } from "../outputs/check-output.ts";
import { gathered, shown } from "./gathered.ts";
import { histogram } from "./histogram.ts";
import { histograms } from "./histograms.ts";

describe("histogram", () => {
  it("counts values in bins, with the highest in the last one, and what is not finite apart", () => {
    const output = shown(() => histogram("W", tensor([0, 1, 1, 3, 4, Number.NaN]), { bins: 2 }));
    expect(output).toMatchObject({
      low: 0,
      high: 4,
      bins: 2,
      moments: [{ counts: Float64Array.of(3, 2), total: 6, broken: 1, mean: 1.8 }],
    });
    expect(checkOutput(output)).toEqual(output);
  });

  it("has room for one value, and for none", () => {
    for (const values of [[3], [], [Number.NaN]]) {
      const output = shown(() => histogram("W", values));
      expect(checkOutput(output)).toEqual(output);
    }
  });

  it.each<[string, () => void, RegExp]>([
    ["no values", () => histogram("W", 3 as never), /histogram got 3 as its values\./],
    ["no bins", () => histogram("W", [1], { bins: 0 }), /histogram got 0 bins\./],
    [
      "no title",
      () => histograms(1 as never),
      /histograms got 1 as its title\.\n.*\nWrite histograms\("Title"\)\./,
    ],
    ["no moment", () => histograms("W").add(1 as never), /add got 1\./],
    ["a moment without a place", () => histograms("W").add({ weights: [1] }), /add got weights\./],
  ])("explains what is wrong with %s", (_, draw, message) => {
    gathered(() => expect(draw).toThrow(message));
  });
});

describe("histograms", () => {
  it("keep an even choice of many moments and the last, over the same bins", () => {
    const output = shown(() => {
      const chart = histograms("W");
      for (let step = 0; step <= 500; step++) chart.add({ step, weights: [0, step] });
    });
    if (output.kind !== "histogram") throw new Error(output.kind);
    expect(checkOutput(output)).toEqual(output);
    const places = output.moments.map(({ place }) => place);
    expect(output).toMatchObject({ x: "step", low: 0, high: 500 });
    expect(places.length).toBeGreaterThan(29);
    expect(places.at(-1)).toBe(500);
    expect(places[1]).toBe((places[2] ?? 0) / 2);
    expect(output.moments[0]?.counts[0]).toBe(2);
  });

  it("count all values of a moment though they keep some", () => {
    const output = shown(() => histograms("W").add({ step: 0, weights: new Float32Array(5000) }));
    expect(output.kind === "histogram" && Math.max(...(output.moments[0]?.counts ?? []))).toBe(
      5000,
    );
  });
});
