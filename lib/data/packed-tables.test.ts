import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataError } from "../errors.ts";
import { heartbeats, penguins, setDataSource, sonar, split } from "./index.ts";
import { pack } from "./pack.ts";

const readStoredPart = (name: string, part: string) =>
  readFile(new URL(`../../content/data/${name}/${part}.bin.gz`, import.meta.url));

beforeEach(() => setDataSource(readStoredPart));
afterEach(() => setDataSource(undefined));

const countOf = (values: Float32Array, wanted: number) =>
  values.filter((value) => value === wanted).length;

describe("penguins", () => {
  it("are 342 birds with four measures each, exact to a tenth", async () => {
    const { inputs, labels, features, classes } = await penguins();
    expect(inputs.shape).toEqual([342, 4]);
    expect([...inputs.data.subarray(0, 4)]).toEqual([39.1, 18.7, 181, 3750].map(Math.fround));
    expect([0, 1, 2].map((label) => countOf(labels.data, label))).toEqual([151, 68, 123]);
    expect([features.length, classes.length]).toEqual([4, 3]);
  });

  it("are split with their names, the same way from the same seed", async () => {
    const set = await penguins();
    const options = { test: 0.25, stratify: "labels", seed: 1 };
    const { train, test } = split(set, options);
    expect([train.inputs.shape, test.inputs.shape]).toEqual([
      [256, 4],
      [86, 4],
    ]);
    expect(test.classes).toEqual(["Adelie", "chinstrap", "gentoo"]);
    expect(split(set, options).test.inputs.data).toEqual(test.inputs.data);
  });
});

describe("sonar", () => {
  it("has 97 echoes of the rock and 111 of the metal, in 255 steps", async () => {
    const { inputs, labels, features, classes } = await sonar();
    expect(inputs.shape).toEqual([208, 60]);
    expect([0, 1].map((label) => countOf(labels.data, label))).toEqual([97, 111]);
    expect(inputs.data[0]).toBeCloseTo(0.02, 2);
    expect(inputs.data.every((value) => value === Math.fround(Math.round(255 * value) / 255))).toBe(
      true,
    );
    expect([features[59], classes[1]]).toEqual(["band 60", "metal"]);
  });
});

describe("heartbeats", () => {
  it("are rows of 64 numbers around their median, with the peak in number 22", async () => {
    const { train, test } = await heartbeats();
    expect([train.inputs.shape, test.inputs.shape]).toEqual([
      [304, 64],
      [191, 64],
    ]);
    expect([countOf(train.labels.data, 1), countOf(test.labels.data, 1)]).toEqual([60, 55]);
    const first = [...train.inputs.data.subarray(0, 64)];
    expect(first.indexOf(Math.max(...first))).toBe(22);
    expect([...first].sort((a, b) => a - b)[32]).toBeCloseTo(0, 1);
  });

  it("are tested on what came after", async () => {
    const { train, test } = await heartbeats();
    expect(Math.max(...train.seconds.data)).toBeLessThan(180);
    expect(Math.min(...test.seconds.data)).toBeGreaterThanOrEqual(180);
  });
});

describe("a packed table", () => {
  it("says when its source gives another file", async () => {
    setDataSource(async () =>
      pack([{ name: "inputs", shape: [2, 3], bits: 8, divisor: 1, codes: [1, 2, 3, 4, 5, 6] }]),
    );
    await expect(sonar()).rejects.toThrow(DataError);
    await expect(sonar()).rejects.toThrow(
      'The part "all" of the data set "sonar" holds something else.\n' +
        "It should have rows of 60 numbers and as many labels.\n" +
        "Check that the data source gives the file that was asked for.",
    );
    await expect(heartbeats()).rejects.toThrow(
      "It should have beats of 64 numbers, as many labels and as many seconds.",
    );
  });
});
