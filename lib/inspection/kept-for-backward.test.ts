import { describe, expect, it } from "vitest";
import {
  crossEntropy,
  evaluate,
  keptForBackward,
  layerNorm,
  linear,
  ones,
  relu,
  sequential,
  sigmoid,
  ValueError,
} from "../index.ts";

const deep = (layers: number) =>
  sequential(
    linear(20, 8),
    ...Array.from({ length: layers }, () => [linear(8, 8), sigmoid]).flat(),
    linear(8, 3),
  );

describe("keptForBackward", () => {
  it("counts what layers give, an activation together with the layer before it", () => {
    const inputs = ones([5, 20]);
    expect(keptForBackward(linear(20, 8)(inputs))).toBe(5 * 8 * 4);
    expect(keptForBackward(sequential(linear(20, 8), relu)(inputs))).toBe(5 * 8 * 4);
    expect(keptForBackward(deep(1)(inputs))).toBe(5 * (8 + 8 + 3) * 4);
  });

  it("grows by the same amount with every layer and example", () => {
    const of = (layers: number, examples: number) =>
      keptForBackward(deep(layers)(ones([examples, 20])));
    expect(of(7, 5) - of(6, 5)).toBe(of(2, 5) - of(1, 5));
    expect(of(4, 10)).toBe(2 * of(4, 5));
  });

  it("counts what operations note for their gradients", () => {
    const answers = linear(20, 3)(ones([2, 20]));
    const loss = crossEntropy(answers, [0, 2]);
    // The loss itself, and for each example three probabilities and a label.
    expect(keptForBackward(loss) - keptForBackward(answers)).toBe(4 + 2 * (3 + 1) * 4);
    expect(keptForBackward(layerNorm(20)(ones([2, 20])))).toBeGreaterThan(2 * 20 * 4);
  });

  it("counts what is used twice once", () => {
    const x = linear(4, 4)(ones([3, 4]));
    expect(keptForBackward(x.add(x))).toBe(2 * 3 * 4 * 4);
  });

  it("is nothing in evaluate, of data, and after the way back", () => {
    const model = deep(2);
    expect(keptForBackward(evaluate(() => model(ones([5, 20]))))).toBe(0);
    expect(keptForBackward(ones([5, 20]))).toBe(0);
    const loss = model(ones([5, 20])).sum();
    loss.backward();
    expect(keptForBackward(loss)).toBe(0);
  });

  it("wants a tensor", () => {
    expect(() => keptForBackward(deep(1) as never)).toThrow(ValueError);
    expect(() => keptForBackward(deep(1) as never)).toThrow(
      "keptForBackward needs a tensor, but got a function.\nIt counts what was recorded on the way to it.\nWrite keptForBackward(loss), before loss.backward().",
    );
  });
});
