import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Tensor, tensor } from "../tensor/index.ts";
import { standardize } from "./index.ts";

const table = (values: Tensor) => values.toArray() as number[][];
const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("standardize", () => {
  it("gives the training part mean 0 and deviation 1 in every feature", () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const rows = fc.array(fc.tuple(value, value), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(rows, (inputs) => {
        const spread = [0, 1].every((at) => {
          const values = inputs.map((row) => row[at] as number);
          return Math.max(...values) - Math.min(...values) > 1;
        });
        fc.pre(spread);
        const scaled = table(standardize({ train: { inputs: tensor(inputs) } }).train.inputs);
        for (const at of [0, 1]) {
          const values = scaled.map((row) => row[at] as number);
          expect(meanOf(values)).toBeCloseTo(0, 3);
          expect(meanOf(values.map((scaledValue) => scaledValue ** 2))).toBeCloseTo(1, 3);
        }
      }),
    );
  });

  it("measures the training part alone and leaves the rest of the sets as it is", () => {
    const train = { inputs: tensor([[0], [10]]), labels: tensor([0, 1]), names: ["no", "yes"] };
    const test = { inputs: tensor([[5], [1000]]), labels: tensor([1, 0]) };
    const result = standardize({ train, test });
    expect(table(result.train.inputs)).toEqual([[-1], [1]]);
    expect(table(result.test.inputs)).toEqual([[0], [199]]);
    expect(result.train.labels).toBe(train.labels);
    expect(result.train.names).toBe(train.names);
    expect(table(train.inputs)).toEqual([[0], [10]]);
  });

  it("gives its scale for inputs that come later, and undoes it", () => {
    const { scale } = standardize({
      train: {
        inputs: tensor([
          [1, 100],
          [3, 300],
        ]),
      },
    });
    expect(scale.mean.toArray()).toEqual([2, 200]);
    expect(scale.deviation.toArray()).toEqual([1, 100]);
    const later = tensor([[5, 0]]);
    expect(table(scale(later))).toEqual([[3, -2]]);
    expect(table(scale.undo(scale(later)))).toEqual([[5, 0]]);
  });

  it("only centres a feature that is always the same", () => {
    const train = {
      inputs: tensor([
        [0.1, 1],
        [0.1, 2],
        [0.1, 3],
      ]),
    };
    const { scale } = standardize({ train });
    expect(scale.deviation.item(0)).toBe(1);
    for (const row of table(scale(train.inputs))) expect(row[0]).toBeCloseTo(0, 6);
  });

  it("measures images channel by channel", () => {
    const inputs = tensor(Float32Array.of(0, 10, 2, 30, 4, 50, 6, 70), { shape: [2, 2, 1, 2] });
    const { scale } = standardize({ train: { inputs } });
    expect(scale.mean.toArray()).toEqual([3, 40]);
  });

  it("changes another tensor when told its name", () => {
    const train = { inputs: tensor([[1], [2]]), targets: tensor([[10], [30]]) };
    const result = standardize({ train }, { name: "targets" });
    expect(table(result.train.targets)).toEqual([[-1], [1]]);
    expect(result.train.inputs).toBe(train.inputs);
  });

  it("says what it lacks", () => {
    expect(() => standardize({ inputs: tensor([[1]]) } as never)).toThrow(
      "standardize found no part called train.\n" +
        "It measures the training part and brings all parts to that scale.\n" +
        "Write standardize(split(set, { test: 0.2 })) or standardize({ train, test }).",
    );
    expect(() => standardize({ train: { labels: tensor([1]) } })).toThrow(
      'standardize can\'t change "inputs" of the part "train".\n' +
        "Every part must be a set with a tensor of that name, but it is undefined.\n" +
        'Name another tensor, as in standardize(parts, { name: "targets" }), or leave the part out.',
    );
    expect(() => standardize({ train: { inputs: tensor([1, 2]) } })).toThrow("the shape is [2].");
    const { scale } = standardize({
      train: {
        inputs: tensor([
          [1, 2],
          [3, 4],
        ]),
      },
    });
    expect(() => scale(tensor([[1]]))).toThrow(
      "scale can't be used on the shape [1, 1].\n" +
        "It was measured on 2 features, the last length of [2, 2].\n" +
        "Give it a tensor with the same features in the same order.",
    );
    expect(() => scale(3 as never)).toThrow("scale can't be used on 3.");
  });
});
