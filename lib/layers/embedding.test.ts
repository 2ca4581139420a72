import { describe, expect, it } from "vitest";
import { setSeed } from "../random.ts";
import { tensor, zeros } from "../tensor/index.ts";
import { embedding, sequential } from "./index.ts";

describe("embedding", () => {
  it("gives each number its vector", () => {
    const layer = embedding(5, 3);
    const { weights } = layer;
    expect(layer(tensor([[4, 0]])).toArray()).toEqual([[weights.gather([4, 0]).toArray()].flat()]);
    expect(layer(zeros([2, 0])).shape).toEqual([2, 0, 3]);
    expect(layer(tensor(2)).shape).toEqual([3]);
    expect(sequential(layer)(zeros([4, 6])).shape).toEqual([4, 6, 3]);
  });

  it("adds the gradients of numbers that come again", () => {
    const layer = embedding(3, 2);
    layer(tensor([[2, 0, 2]]))
      .sum()
      .backward();
    expect(layer.weights.gradient.toArray()).toEqual([
      [1, 1],
      [0, 0],
      [2, 2],
    ]);
  });

  it("begins with normal numbers unless said", () => {
    setSeed("embedding");
    expect(embedding(100, 100).weights.power(2).mean().item()).toBeCloseTo(1, 1);
    const counted = embedding(3, 2, { initialize: (count, size) => count * 10 + size });
    expect(counted.weights.toArray()).toEqual([
      [32, 32],
      [32, 32],
      [32, 32],
    ]);
  });
});
