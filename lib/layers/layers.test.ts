import { describe, expect, it } from "vitest";
import { setSeed } from "../random.ts";
import { evaluate, ones, relu, type Tensor, tanh, tensor, zeros } from "../tensor/index.ts";
import { linear, sequential } from "./index.ts";

describe("linear", () => {
  it("multiplies by its weights and adds its bias", () => {
    const layer = linear(2, 3);
    layer.weights.assign(
      tensor([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    );
    layer.bias?.assign(tensor([10, 20, 30]));
    expect(layer(tensor([[1, 1]])).toArray()).toEqual([[15, 27, 39]]);
    expect(layer(ones([2, 4, 2])).shape).toEqual([2, 4, 3]);
    expect(layer(ones([2])).toArray()).toEqual([15, 27, 39]);
  });

  it("has parameters of the shapes [in, out] and [out]", () => {
    expect(
      linear(4, 3)
        .parameters()
        .map(({ shape }) => shape),
    ).toEqual([[4, 3], [3]]);
    expect(
      linear(4, 3, { bias: false })
        .parameters()
        .map(({ shape }) => shape),
    ).toEqual([[4, 3]]);
  });

  it("begins with numbers that depend on the seed and the way of initialization", () => {
    const spread = (initialize: "uniform" | "he" | "xavier" | "zeros") => {
      setSeed(1);
      return linear(100, 300, { initialize }).weights.power(2).mean().item();
    };
    expect(spread("uniform")).toBeCloseTo(0.01 / 3, 4);
    expect(spread("he")).toBeCloseTo(0.02, 3);
    expect(spread("xavier")).toBeCloseTo(6 / 400 / 3, 4);
    expect(spread("zeros")).toBe(0);
    expect(spread("he")).toBe(spread("he"));
    const counted = linear(2, 3, { initialize: (inputs, outputs) => inputs * 10 + outputs });
    expect(counted.weights.data.every((x) => x === 23)).toBe(true);
  });
});

describe("sequential", () => {
  it("calls each layer with what the one before gave", () => {
    const double = (x: Tensor) => x.multiply(2);
    expect(sequential(double, double)(tensor([3])).toArray()).toEqual([12]);
    expect(sequential()(tensor([3])).toArray()).toEqual([3]);
  });

  it("computes the same bits as its layers one by one", () => {
    setSeed(2);
    const [first, second] = [linear(3, 5), linear(5, 2)];
    const x = tensor([
      [0.1, -2, 3],
      [4, 5, -6],
    ]);
    const model = sequential(first, tanh, second, relu);
    const byHand = relu(second(tanh(first(x))));
    expect([...model(x).data]).toEqual([...byHand.data]);
    expect([...evaluate(() => model(x)).data]).toEqual([...byHand.data]);
  });

  it("gives each parameter once, those of nested networks and shared layers too", () => {
    const shared = linear(2, 2);
    const model = sequential(shared, relu, sequential(shared, linear(2, 1)));
    expect(model.parameters()).toHaveLength(4);
    expect(model.layers).toHaveLength(3);
  });

  it("shows a reader's own layer a value that stays", () => {
    const seen: Tensor[] = [];
    const look = (x: Tensor) => {
      seen.push(x);
      return x;
    };
    const model = sequential(linear(2, 2), relu, look, linear(2, 1), look);
    for (let i = 0; i < 3; i++)
      model(ones([1, 2]))
        .sum()
        .backward();
    evaluate(() => model(zeros([1, 2])));
    expect(seen.every((x) => x.data.every(Number.isFinite))).toBe(true);
    expect([...(seen[0] as Tensor).data]).toEqual([...(seen[4] as Tensor).data]);
  });
});
