import { describe, expect, it } from "vitest";
import { meanSquaredError, type Tensor, tensor } from "../tensor/index.ts";
import { adam, adamW, type Optimizer, rmsProp, sgd } from "./index.ts";

const parameter = (...numbers: number[]) => tensor(numbers, { keepGradient: true });

/** Follows the gradient of Σ (w − 3)². */
function follow(weights: Tensor, optimizer: Optimizer, steps: number): number[] {
  for (let i = 0; i < steps; i++) {
    weights.subtract(3).power(2).sum().backward();
    optimizer.step();
  }
  return [...weights.data];
}

describe("optimizers", () => {
  const all: Record<string, (parameters: Tensor[]) => Optimizer> = {
    sgd: (parameters) => sgd(parameters, { rate: 0.1 }),
    "sgd with momentum": (parameters) => sgd(parameters, { rate: 0.02, momentum: 0.8 }),
    adam: (parameters) => adam(parameters, { rate: 0.2 }),
    adamW: (parameters) => adamW(parameters, { rate: 0.2, decay: 0 }),
    rmsProp: (parameters) => rmsProp(parameters, { rate: 0.02 }),
  };

  it.each(Object.keys(all))("%s finds the lowest point of a bowl", (name) => {
    const weights = parameter(0, 10, -5);
    const optimizer = (all[name] as (typeof all)[string])([weights]);
    for (const x of follow(weights, optimizer, 700)) expect(x).toBeCloseTo(3, 1);
    expect(optimizer.steps).toBe(700);
    expect(weights.version).toBe(700);
  });

  it("take the steps their papers say", () => {
    // The gradient at 0 is −6. Adam's first step has the size of the rate, whatever the gradient.
    const plain = parameter(0);
    follow(plain, sgd([plain], { rate: 0.1 }), 1);
    expect(plain.item()).toBeCloseTo(0.6, 6);
    const weights = parameter(0);
    follow(weights, adam([weights], { rate: 0.1 }), 1);
    expect(weights.item()).toBeCloseTo(0.1, 6);
    const decaying = parameter(3);
    follow(decaying, adamW([decaying], { rate: 0.1, decay: 0.5 }), 1);
    expect(decaying.item()).toBeCloseTo(3 * 0.95, 6);
  });

  it("follow a rate that is changed on the way", () => {
    const weights = parameter(0);
    const optimizer = sgd([weights], { rate: 0.1 });
    optimizer.rate = 0;
    expect(follow(weights, optimizer, 5)).toEqual([0]);
    optimizer.rate = 0.5;
    expect(follow(weights, optimizer, 1)).toEqual([3]);
  });

  it("leave parameters alone that the last backward pass did not reach", () => {
    const [one, other] = [parameter(0), parameter(0)];
    const optimizer = sgd([one, other], { rate: 0.1 });
    one.add(other).subtract(1).power(2).sum().backward();
    optimizer.step();
    const before = other.item();
    one.subtract(3).sum().backward();
    optimizer.step();
    expect(other.item()).toBe(before);
    expect(one.item()).not.toBe(before);
  });

  it("use a gradient once", () => {
    const weights = parameter(1);
    const optimizer = sgd([weights], { rate: 0.1 });
    meanSquaredError(weights, tensor([0])).backward();
    optimizer.step();
    expect(() => optimizer.step()).toThrow("step() found no gradient to follow.");
    expect(optimizer.steps).toBe(1);
  });

  it("use a gradient that was changed by hand", () => {
    const weights = parameter(1, 2);
    const optimizer = sgd([weights], { rate: 1 });
    weights.sum().backward();
    weights.gradient = weights.gradient.multiply(0.5);
    optimizer.step();
    expect([...weights.data]).toEqual([0.5, 1.5]);
    weights.sum().backward();
    optimizer.step();
    expect([...weights.data]).toEqual([-0.5, 0.5]);
  });
});
