import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { letters, setDataSource } from "./index.ts";
import { pack } from "./pack.ts";

const readStoredPart = (name: string, part: string) =>
  readFile(new URL(`../../content/data/${name}/${part}.bin.gz`, import.meta.url));

beforeEach(() => setDataSource(readStoredPart));
afterEach(() => setDataSource(undefined));

describe("letters", () => {
  it("are images of 20 by 20 pixels in 16 steps, A to Z in turn", async () => {
    const { train, test } = await letters();
    expect([train.inputs.shape, test.inputs.shape]).toEqual([
      [4134, 20, 20, 1],
      [1040, 20, 20, 1],
    ]);
    const alphabet = Array.from({ length: 26 }, (_, label) => label);
    expect([...test.labels.data.subarray(26, 52)]).toEqual(alphabet);
    const steps = [...new Set(test.inputs.data)].sort((a, b) => a - b);
    expect(steps).toEqual(Array.from({ length: 16 }, (_, code) => Math.fround(code / 15)));
  });

  it("are rows of 400 numbers when flat", async () => {
    const { test } = await letters({ flat: true });
    expect(test.inputs.shape).toEqual([1040, 400]);
    expect(test.inputs.data).toEqual((await letters()).test.inputs.data);
  });

  it("are never blank, and only bars, I, are the same in training and test", async () => {
    const { train, test } = await letters({ flat: true });
    const rowsOf = (values: Float32Array) =>
      Array.from({ length: values.length / 400 }, (_, row) =>
        values.subarray(400 * row, 400 * (row + 1)),
      );
    const known = new Set(rowsOf(train.inputs.data).map((row) => row.join()));
    for (const [place, row] of rowsOf(test.inputs.data).entries()) {
      expect(row.some((ink) => ink > 0.4)).toBe(true);
      if (test.labels.data[place] !== 8) expect(known.has(row.join())).toBe(false);
    }
  });

  it("refuse unknown options and other files", async () => {
    await expect(letters({ flat: 1 as unknown as boolean })).rejects.toThrow(
      "letters' flat can't be 1.",
    );
    await expect(letters({ flatten: true } as object)).rejects.toThrow('Perhaps you meant "flat".');
    setDataSource(async () =>
      pack([{ name: "images", shape: [1, 2], bits: 8, divisor: 1, codes: [1, 2] }]),
    );
    await expect(letters()).rejects.toThrow(
      "It should have images of 20 × 20 pixels and as many labels.",
    );
  });
});
