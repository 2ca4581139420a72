import { describe, expect, it } from "vitest";
import { setSeed } from "../random.ts";
import { evaluate, ones, relu, tensor, zeros } from "../tensor/index.ts";
import { dropout, linear, sequential } from "./index.ts";

describe("dropout", () => {
  it("sets about the given share to zero and divides the others by what is left", () => {
    setSeed("dropout");
    const { data } = dropout(0.2)(ones([100, 100]));
    const zeroes = data.filter((x) => x === 0).length;
    expect(zeroes / 10_000).toBeCloseTo(0.2, 1.5);
    expect(new Set(data)).toEqual(new Set([0, 1.25]));
  });

  it("sends the gradient where the number went", () => {
    const x = tensor([1, 2, 3, 4, 5, 6, 7, 8], { keepGradient: true });
    const y = dropout(0.5)(x);
    y.sum().backward();
    expect([...x.gradient.data]).toEqual([...y.divide(x).data]);
  });

  it("changes nothing inside evaluate, or with probability 0, or of nothing", () => {
    const x = ones([50]);
    expect(evaluate(() => dropout(0.9)(x))).toBe(x);
    expect(dropout(0)(x)).toBe(x);
    expect(dropout(0.5)(zeros([0, 3])).shape).toEqual([0, 3]);
  });

  it("is drawn anew each time, and the same from the same seed", () => {
    const draw = () => dropout(0.5)(ones([64])).data.join();
    setSeed(7);
    const first = draw();
    expect(draw()).not.toBe(first);
    setSeed(7);
    expect(draw()).toBe(first);
  });

  it("leaves the network of evaluation as it would be without it", () => {
    const [before, after] = [linear(3, 8), linear(8, 2)];
    const model = sequential(before, relu, dropout(0.5), after);
    const x = ones([4, 3]);
    const bare = sequential(before, relu, after)(x);
    expect([...evaluate(() => model(x)).data]).toEqual([...bare.data]);
    expect(model.parameters()).toHaveLength(4);
    model(x).sum().backward();
    expect(before.weights.hasGradient).toBe(true);
  });
});
