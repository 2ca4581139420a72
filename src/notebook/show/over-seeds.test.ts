import { afterEach, describe, expect, it } from "vitest";
import { setSeed, uniform } from "../../../lib/random.ts";
import { shown } from "./gathered.ts";
import { lineChart } from "./line-chart.ts";
import { overSeeds, setAround } from "./over-seeds.ts";

afterEach(() => setAround({}));

describe("overSeeds", () => {
  it("gives each seed its own random numbers, whatever the others draw", async () => {
    const draws = await overSeeds(3, (seed) => {
      for (let extra = 0; extra < seed; extra++) uniform();
      return uniform();
    });
    expect(new Set(draws).size).toBe(3);
    setSeed(2);
    uniform();
    uniform();
    expect(draws[1]).toBe(uniform());
  });

  it("leaves the random numbers after it as they were before", async () => {
    setSeed("cell");
    const expected = uniform();
    setSeed("cell");
    await overSeeds(2, () => uniform());
    expect(uniform()).toBe(expected);
  });

  it("rests before each seed, so that the cell can be stopped there", async () => {
    const rests: unknown[] = [];
    setAround({
      rest: async (progress) => {
        rests.push(progress);
      },
    });
    await overSeeds(2, async (seed) => seed);
    expect(rests).toEqual([
      { done: 0, total: 2 },
      { done: 1, total: 2 },
    ]);
  });

  it("calls each with the results so far, who draws from the random numbers of the cell", async () => {
    setSeed("cell");
    const expected = [uniform(), uniform(), uniform()];
    setSeed("cell");
    const drawn: number[] = [];
    const seen: number[][] = [];
    await overSeeds(2, (seed) => seed * 10, {
      each(results) {
        drawn.push(uniform());
        seen.push(results);
      },
    });
    expect(seen).toEqual([[10], [10, 20]]);
    expect([...drawn, uniform()]).toEqual(expected);
  });

  it("takes what others have done instead of doing it, and lets them go", async () => {
    let dismissed = 0;
    const crew = {
      done: 0,
      result: async (seed: number) => (seed > 2 ? { value: `theirs ${seed}` } : undefined),
      dismiss: () => {
        dismissed++;
      },
    };
    setAround({ hire: async () => crew });
    const wait = () => new Promise((go) => setTimeout(go, 250));
    const results = await overSeeds(4, async (seed) => {
      if (seed === 1) await wait();
      return `own ${seed}`;
    });
    expect(results).toEqual(["own 1", "own 2", "theirs 3", "theirs 4"]);
    expect(dismissed).toBe(1);
  });

  it("explains counts and functions that are none", async () => {
    await expect(overSeeds(0, () => 1)).rejects.toThrow("overSeeds got 0 and a function.");
    await expect(overSeeds(2, 3 as never)).rejects.toThrow(
      "It takes a whole number from 1 to 1000",
    );
    await expect(overSeeds(2, () => 1, { each: 3 as never })).rejects.toThrow(
      "overSeeds got 3 for each.",
    );
    await expect(overSeeds(2, () => 1, { every: () => {} } as never)).rejects.toThrow("every");
  });
});

describe("addBand", () => {
  const curves = [
    [1, 2],
    [2, 2],
    [3, 2],
    [4, 2],
    [9, 2],
  ];

  it("shows the median and the middle half of several curves", () => {
    const output = shown(() => lineChart("Loss").addBand("deep", curves));
    expect(output).toMatchObject({
      x: "step",
      series: [
        {
          name: "deep",
          x: Float64Array.of(0, 1),
          y: Float64Array.of(3, 2),
          band: {
            low: Float64Array.of(2, 2),
            high: Float64Array.of(4, 2),
            of: "the middle half of 5 runs",
          },
        },
      ],
    });
  });

  it("is drawn anew where it is added again", () => {
    const output = shown(() => {
      const chart = lineChart("Loss");
      chart.addBand("deep", curves.slice(0, 1));
      chart.addBand("deep", curves);
    });
    expect(output).toEqual(shown(() => lineChart("Loss").addBand("deep", curves)));
  });

  it("can reach over all of them, and lie where it is told", () => {
    const output = shown(() =>
      lineChart("Loss").addBand("deep", curves, { range: "extremes", at: [10, 20] }),
    );
    expect(output).toMatchObject({
      series: [
        {
          x: Float64Array.of(10, 20),
          band: { low: Float64Array.of(1, 2), high: Float64Array.of(9, 2), of: "all of 5 runs" },
        },
      ],
    });
  });

  it("keeps at most 180 places of long curves, first and last among them", () => {
    const long = [0, 1].map(() => Float64Array.from({ length: 5000 }, (_, at) => at));
    const output = shown(() => lineChart("Loss").addBand("deep", long));
    const line = output.kind === "line-chart" ? output.series[0] : undefined;
    expect(line?.x.length).toBe(180);
    expect([line?.x[0], line?.x.at(-1)]).toEqual([0, 4999]);
    expect(line?.band?.low.length).toBe(180);
  });

  it("explains curves that do not fit together", () => {
    expect(() => lineChart("Loss").addBand("deep", [])).toThrow("addBand got an array of 0");
    expect(() => lineChart("Loss").addBand("deep", [[1], [1, 2]])).toThrow("of 1, 2 values");
    expect(() => lineChart("Loss").addBand("deep", [[1, 2]], { at: [1] })).toThrow("at 1 places");
  });
});
