import { describe, expect, it } from "vitest";
import { getRandomState } from "../random.ts";
import { type Tensor, tensor } from "../tensor/index.ts";
import { shufflePixels } from "./index.ts";

const count = (shape: readonly number[]) =>
  tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, at) => at),
    { shape },
  );

describe("shufflePixels", () => {
  it("moves the pixels of all images in the same way and loses none", () => {
    const images = count([3, 25]);
    const [first, second] = shufflePixels(images).toArray() as number[][];
    expect(first).not.toEqual([...Array(25).keys()]);
    expect([...(first as number[])].sort((a, b) => a - b)).toEqual([...Array(25).keys()]);
    expect(second).toEqual(first?.map((value) => value + 25));
    expect(images.data[7]).toBe(7);
  });

  it("shuffles flat images as it does square ones, and keeps the channels of a pixel together", () => {
    const flat = shufflePixels(count([2, 30])).data;
    expect(shufflePixels(count([2, 6, 5, 1])).data).toEqual(flat);
    const coloured = shufflePixels(count([2, 6, 5, 3]));
    expect(coloured.shape).toEqual([2, 6, 5, 3]);
    const expected = [...flat].flatMap((value) => [3 * value, 3 * value + 1, 3 * value + 2]);
    expect([...coloured.data]).toEqual(expected);
  });

  it("has another order from another seed, and draws nothing from the shared generator", () => {
    const state = getRandomState();
    const orders = [1, 2, "x"].map((seed) => shufflePixels(count([1, 30]), { seed }).data.join());
    expect(new Set(orders).size).toBe(3);
    expect(orders[0]).toBe(shufflePixels(count([1, 30])).data.join());
    expect(getRandomState()).toEqual(state);
  });

  it("refuses what are no images, and unknown options", () => {
    expect(() => shufflePixels(count([5]))).toThrow(
      "shufflePixels can't take the shape [5].\n" +
        "It takes images as [images, height, width, channels], or flat as [images, pixels].\n" +
        "Give it the inputs of a set of images: shufflePixels(train.inputs).",
    );
    expect(() => shufflePixels({ inputs: 1 } as unknown as Tensor)).toThrow(
      "shufflePixels can't take an object",
    );
    expect(() => shufflePixels(count([1, 4]), { sead: 1 } as object)).toThrow(
      'Perhaps you meant "seed".',
    );
  });
});
